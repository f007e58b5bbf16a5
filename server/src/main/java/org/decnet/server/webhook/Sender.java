package org.decnet.server.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookSecrets;

/** Sends what is signed to receivers that may receive. */
public final class Sender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AddressGate gate;
  private final PinnedClient client;

  /** A sender through a gate, which trusts whom a factory trusts. */
  public Sender(AddressGate gate, SSLSocketFactory tls, Duration patience) {
    this.gate = gate;
    this.client = new PinnedClient(tls, patience);
  }

  /** A sender that resolves and trusts as the system does. */
  public static Sender of(WebhookSettings settings) {
    return new Sender(
        new AddressGate(HostResolver.SYSTEM, settings),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        PATIENCE);
  }

  /**
   * Asks whether a receiver may receive now.
   *
   * @return whether its host has an address
   * @throws RefusedReceiver if it may not
   */
  public boolean admits(ReceiverUrl url) throws RefusedReceiver {
    try {
      gate.addresses(url.host());
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Sends an event that tells nothing. */
  public SendResult test(Webhook webhook, WebhookSecrets secrets, UUID id, Instant now) {
    return send(webhook, secrets, Envelope.test(webhook, id, now), now);
  }

  /** Sends an event, or several. Whatever happens is a result. */
  SendResult send(Webhook webhook, WebhookSecrets secrets, Envelope envelope, Instant now) {
    try {
      ReceiverUrl url = ReceiverUrl.of(webhook.url());
      List<InetAddress> addresses = gate.addresses(url.host());
      byte[] body = envelope.body();
      return SendResult.answered(
          client.post(url, addresses, headers(envelope, body, secrets.at(now), now), body));
    } catch (RefusedReceiver e) {
      return SendResult.failed("Not sent: " + e.why());
    } catch (IOException e) {
      return SendResult.failed(describe(e));
    }
  }

  private static Map<String, String> headers(
      Envelope envelope, byte[] body, List<String> secrets, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "decnet-webhook/1.0");
    headers.put("X-DECNET-Signature", Signature.header(body, secrets));
    headers.put("X-DECNET-Event-Id", envelope.id().toString());
    headers.put("X-DECNET-Event-Topic", plain(envelope.topic()));
    headers.put("X-DECNET-Timestamp", Long.toString(now.getEpochSecond()));
    return headers;
  }

  /** A topic may hold letters of any script; a header holds ASCII. */
  private static String plain(String topic) {
    StringBuilder plain = new StringBuilder(topic.length());
    topic.chars().forEach(c -> plain.append(c > ' ' && c < 0x7f ? (char) c : '_'));
    return plain.toString();
  }

  /** Only our own words: a message may hold what the receiver sent. */
  private static String describe(IOException e) {
    return switch (e) {
      case UnknownHostException unknown -> "The host has no address";
      case ConnectException refused -> "The receiver takes no connection";
      case SocketTimeoutException slow -> "The receiver did not answer in time";
      case SSLException tls -> "No trusted TLS connection: " + e.getClass().getSimpleName();
      default -> "The receiver could not be reached or hung up";
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
