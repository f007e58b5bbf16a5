package org.decnet.server.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.Prefix;
import org.decnet.server.webhook.AddressGate;
import org.decnet.server.webhook.Sender;
import org.decnet.server.webhook.WebhookSettings;

/** Where the subscribers of tests are: nothing is asked of the network. */
final class Receivers {
  /** A name of the loopback, to which the tests may send. */
  static final String HERE = "receiver.example";

  /** A name of an address that is nobody's business. */
  static final String INNER = "inner.example";

  private Receivers() {}

  static Sender sender() {
    Prefix loopback = Objects.requireNonNull(Prefix.of("127.0.0.1"));
    return new Sender(
        new AddressGate(Receivers::resolve, new WebhookSettings(List.of(loopback), null)),
        null,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        Duration.ofSeconds(5));
  }

  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    String text =
        switch (host) {
          case HERE -> "127.0.0.1";
          case INNER -> "10.1.2.3";
          default -> host;
        };
    IpAddress address = IpAddress.of(text);
    if (address == null) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getByAddress(address.bytes()));
  }
}
