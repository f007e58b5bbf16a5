package org.decnet.server.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.decnet.server.web.setup.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of the client. What a proxy says is believed only of a proxy that the settings
 * trust, since anyone else could name a fresh address for every attempt.
 */
public final class ClientAddresses {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final int LONGEST_ADDRESS = 45;

  private final Set<String> trustedProxies;

  /** Believes the proxies of the settings. */
  public ClientAddresses(WebSettings settings) {
    this.trustedProxies = Set.copyOf(settings.trustedProxies());
  }

  /** The address that a request comes from: the nearest one that is no trusted proxy. */
  public String of(HttpServletRequest request) {
    return resolve(request.getRemoteAddr(), request.getHeader(FORWARDED));
  }

  String resolve(String peer, @Nullable String forwarded) {
    String nearest = peer;
    int end = forwarded == null ? 0 : forwarded.length();
    while (forwarded != null && end >= 0 && trustedProxies.contains(nearest)) {
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
