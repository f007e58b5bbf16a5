package org.decnet.engine.lift.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Hosts outside that a session reached over the web: through tunnels, by having the decoy fetch
 * something, or by using a web decoy as a proxy.
 */
final class WebTargets {
  private static final int MOST = 64;
  private static final Comparator<Target> LARGEST =
      Comparator.comparingLong(Target::bytes)
          .thenComparingLong(Target::requests)
          .thenComparing(Comparator.comparing(Target::host).reversed());

  private final Map<String, Target> targets = new HashMap<>(0);
  private int letters;

  /**
   * What went to one host.
   *
   * @param requests requests, and connections whose content is encrypted
   * @param bytes bytes sent to it
   */
  record Target(String host, long requests, long bytes) {
    private Target plus(Target other) {
      long sum = bytes > Long.MAX_VALUE - other.bytes ? Long.MAX_VALUE : bytes + other.bytes;
      return new Target(host, requests + other.requests, sum);
    }
  }

  void add(Event event) {
    switch (event.kind()) {
      case TUNNEL -> addTunnel(event);
      case FILE -> addFetch(event);
      case HTTP_REQUEST -> addProxied(event);
      default -> {}
    }
  }

  /** The host that most was sent to; null if there was none. */
  @Nullable Target largest() {
    return targets.values().stream().max(LARGEST).orElse(null);
  }

  int letters() {
    return letters;
  }

  private void addTunnel(Event event) {
    if (!"public".equals(event.text(Field.TARGET_SCOPE))) {
      return;
    }
    String host = event.text(Field.TARGET_HOST);
    Long length = event.integer(Field.DATA_LEN);
    if (length == null) {
      add(host, isEncrypted(event.integer(Field.TARGET_PORT)) ? 1 : 0, 0);
      return;
    }
    String inner = event.text(Field.INNER_PROTOCOL);
    if ("http".equals(inner)) {
      add(host, 1, length);
    } else if (!"smtp".equals(inner) && isWeb(event.integer(Field.TARGET_PORT))) {
      add(host, 0, length);
    }
  }

  private void addFetch(Event event) {
    String scheme = event.text(Field.URL_SCHEME);
    if ("http".equals(scheme) || "https".equals(scheme)) {
      add(event.text(Field.URL_HOST), 1, 0);
    }
  }

  private void addProxied(Event event) {
    String url = event.text(Field.RAW_URL);
    if (url == null) {
      return;
    }
    Long length = event.integer(Field.BODY_LEN);
    if ("CONNECT".equals(event.text(Field.METHOD))) {
      add(host(url, 0), 1, 0);
    } else if (url.regionMatches(true, 0, "http://", 0, 7)) {
      add(host(url, 7), 1, length == null ? 0 : length);
    }
  }

  private static @Nullable String host(String url, int from) {
    int end = from;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end == from ? null : url.substring(from, end);
  }

  private static boolean isWeb(@Nullable Long port) {
    return port != null && (port == 80 || port == 8080 || isEncrypted(port));
  }

  private static boolean isEncrypted(@Nullable Long port) {
    return port != null && (port == 443 || port == 8443);
  }

  private void add(@Nullable String host, long requests, long bytes) {
    if (host == null || host.length() > 255) {
      return;
    }
    if (!targets.containsKey(host)) {
      if (targets.size() >= MOST) {
        return;
      }
      letters += host.length();
    }
    targets.merge(host, new Target(host, requests, Math.max(0, bytes)), Target::plus);
  }
}
