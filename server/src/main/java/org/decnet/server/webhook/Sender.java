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
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookSecrets;
import org.decnet.server.webhook.channel.Content;
import org.decnet.server.webhook.channel.Envelope;
import org.decnet.server.webhook.channel.Template;
import org.decnet.server.webhook.mail.MailClient;
import org.decnet.server.webhook.mail.MailClient.Mail;
import org.decnet.server.webhook.mail.MailServer;
import org.decnet.server.webhook.mail.MailTo;
import org.decnet.server.webhook.mail.NoMailServerException;
import org.decnet.server.webhook.socket.PinnedSockets;
import org.jspecify.annotations.Nullable;

/** Sends events, as their channel reads them, to receivers that may receive. */
public final class Sender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AddressGate gate;
  private final PinnedSockets sockets;
  private final PinnedClient client;
  private final @Nullable MailClient mail;

  /**
   * A sender through a gate, which trusts whom a factory trusts.
   *
   * @param server takes mail; null if there is none
   */
  public Sender(
      AddressGate gate, @Nullable MailServer server, SSLSocketFactory tls, Duration patience) {
    this.gate = gate;
    this.sockets = new PinnedSockets(tls, patience);
    this.client = new PinnedClient(sockets);
    this.mail = server == null ? null : new MailClient(sockets, server);
  }

  /** A sender that resolves and trusts as the system does. */
  public static Sender of(WebhookSettings settings) {
    return new Sender(
        new AddressGate(HostResolver.SYSTEM, settings),
        settings.mail(),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        PATIENCE);
  }

  /** Whether there is a mail server. */
  public boolean mails() {
    return mail != null;
  }

  /**
   * Asks whether a receiver may receive now.
   *
   * @return what deserves a look
   * @throws RefusedReceiver if it may not
   */
  public List<String> look(Channel channel, String url) throws RefusedReceiver {
    return channel == Channel.EMAIL ? lookAtMail(url) : lookAt(ReceiverUrl.of(url));
  }

  private List<String> lookAt(ReceiverUrl url) throws RefusedReceiver {
    List<String> warnings = unknown(url.host(), "The host has no address now");
    return url.tls()
        ? warnings
        : concat("Plain http: whoever is on the way reads and changes what is sent", warnings);
  }

  private List<String> lookAtMail(String url) throws RefusedReceiver {
    mailTo(url);
    return unknown(mailer().host(), "The mail server has no address now");
  }

  private List<String> unknown(String host, String warning) throws RefusedReceiver {
    try {
      gate.addresses(host);
      return List.of();
    } catch (UnknownHostException e) {
      return List.of(warning);
    }
  }

  private static List<String> concat(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  /** Sends an event that tells nothing. */
  public SendResult test(Webhook webhook, WebhookSecrets secrets, UUID id, Instant now) {
    return send(webhook, secrets, Envelope.test(webhook, id, now), now);
  }

  /** Sends an event, or several. Whatever happens is a result. */
  SendResult send(Webhook webhook, WebhookSecrets secrets, Envelope envelope, Instant now) {
    Content content = Template.of(webhook.channel()).content(envelope);
    try {
      AnswerHead answer =
          webhook.channel() == Channel.EMAIL
              ? sendMail(webhook, envelope, content, now)
              : post(webhook, secrets, envelope, content, now);
      return SendResult.answered(webhook.channel(), answer);
    } catch (RefusedReceiver e) {
      return SendResult.failed("Not sent: " + e.why());
    } catch (IOException e) {
      return SendResult.failed(describe(e));
    }
  }

  private AnswerHead post(
      Webhook webhook, WebhookSecrets secrets, Envelope envelope, Content content, Instant now)
      throws RefusedReceiver, IOException {
    ReceiverUrl url = ReceiverUrl.of(webhook.url());
    List<InetAddress> addresses = gate.addresses(url.host());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", content.mediaType());
    headers.put("User-Agent", "decnet-webhook/1.0");
    byte[] body = content.bytes();
    if (webhook.channel().signs()) {
      sign(headers, envelope, body, secrets.at(now), now);
    }
    return client.post(url, addresses, headers, body);
  }

  private AnswerHead sendMail(Webhook webhook, Envelope envelope, Content content, Instant now)
      throws RefusedReceiver, IOException {
    MailTo to = mailTo(webhook.url());
    List<InetAddress> addresses = gate.addresses(mailer().host());
    Mail letter = new Mail(envelope.id(), to, content.title(), content.text(), now);
    return new AnswerHead(mailer().send(addresses, letter), null);
  }

  private MailClient mailer() throws RefusedReceiver {
    if (mail == null) {
      throw new RefusedReceiver("there is no mail server; DECNET_WEBHOOK_SMTP_HOST names one");
    }
    return mail;
  }

  private static MailTo mailTo(String url) throws RefusedReceiver {
    MailTo to = MailTo.of(url);
    if (to == null) {
      throw new RefusedReceiver("the url must " + MailTo.EXPECTED);
    }
    return to;
  }

  private static void sign(
      Map<String, String> headers,
      Envelope envelope,
      byte[] body,
      List<String> secrets,
      Instant now) {
    headers.put("X-DECNET-Signature", Signature.header(body, secrets));
    headers.put("X-DECNET-Event-Id", envelope.id().toString());
    headers.put("X-DECNET-Event-Topic", plain(envelope.topic()));
    headers.put("X-DECNET-Timestamp", Long.toString(now.getEpochSecond()));
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
      case NoMailServerException other -> "What answers is no mail server, or offers no TLS";
      default -> "The receiver could not be reached or hung up";
    };
  }

  @Override
  public void close() {
    sockets.close();
  }
}
