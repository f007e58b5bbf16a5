package org.decnet.server.proxy;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of a client. What a proxy says is believed only of a proxy that the settings
 * trust, since anyone else could name a fresh address for every attempt.
 */
public final class TrustedProxies {
  /** The header in which proxies say whom they speak for. */
  public static final String HEADER = "X-Forwarded-For";

  private static final int LONGEST_ADDRESS = 45;

  private final Set<String> proxies;

  /** Believes some proxies, by their addresses. */
  public TrustedProxies(Collection<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  /**
   * The nearest address that is no trusted proxy.
   *
   * @param peer who is connected
   * @param forwarded what the header says; null if there is none
   */
  public String client(String peer, @Nullable String forwarded) {
    String nearest = peer;
    int end = forwarded == null ? 0 : forwarded.length();
    while (forwarded != null && end >= 0 && proxies.contains(nearest)) {
      int comma = forwarded.lastIndexOf(',', end - 1);
      String named = forwarded.substring(comma + 1, end).strip();
      if (!looksLikeAddress(named)) {
        return nearest;
      }
      nearest = named;
      end = comma;
    }
    return nearest;
  }

  private static boolean looksLikeAddress(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ADDRESS
        && text.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0);
  }
}
