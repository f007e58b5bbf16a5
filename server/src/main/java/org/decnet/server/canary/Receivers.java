package org.decnet.server.canary;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.canary.receive.DnsReceiver;
import org.decnet.server.canary.receive.HttpReceiver;
import org.decnet.server.canary.receive.Uses;
import org.decnet.server.proxy.TrustedProxies;
import org.jspecify.annotations.Nullable;

/** The receivers that the settings ask for; none unless they do. */
public final class Receivers implements AutoCloseable {
  private final @Nullable HttpReceiver http;
  private final @Nullable DnsReceiver dns;

  private Receivers(@Nullable HttpReceiver http, @Nullable DnsReceiver dns) {
    this.http = http;
    this.dns = dns;
  }

  /**
   * Starts to listen.
   *
   * @throws DecnetException if nothing can listen at one of the places; then nothing listens
   */
  public static Receivers start(CanarySettings settings, Uses uses, Clock clock) {
    HttpReceiver http = null;
    try {
      if (settings.http() != null) {
        TrustedProxies proxies = new TrustedProxies(settings.trustedProxies());
        http = HttpReceiver.start(settings.http(), proxies, uses, clock);
      }
      DnsReceiver dns =
          settings.dns() == null ? null : DnsReceiver.start(settings.dns(), uses, clock);
      return new Receivers(http, dns);
    } catch (IOException e) {
      if (http != null) {
        http.close();
      }
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "Canaries cannot be listened for: "
              + (http == null ? "DECNET_CANARY_HTTP: " : "DECNET_CANARY_DNS: ")
              + e.getMessage(),
          e);
    }
  }

  /** Where they listen, for people; empty if there is none. */
  public List<String> places() {
    List<String> places = new ArrayList<>();
    if (http != null) {
      places.add("http " + http.address().getPort());
    }
    if (dns != null) {
      places.add("dns " + dns.address().getPort());
    }
    return places;
  }

  @Override
  public void close() {
    if (http != null) {
      http.close();
    }
    if (dns != null) {
      dns.close();
    }
  }
}
