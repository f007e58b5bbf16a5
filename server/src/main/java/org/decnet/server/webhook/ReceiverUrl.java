package org.decnet.server.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a receiver listens.
 *
 * @param tls whether the way there is encrypted
 * @param host name or address, an IPv6 address without brackets
 * @param port 80, 443, or 1024 and above
 * @param target path and query
 */
public record ReceiverUrl(boolean tls, String host, int port, String target) {
  /** Most characters of an URL. */
  public static final int LONGEST = 2048;

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int FIRST_FREE_PORT = 1024;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads an URL. Nothing is resolved.
   *
   * @throws RefusedReceiver if it is none that may be a receiver's
   */
  public static ReceiverUrl of(String text) throws RefusedReceiver {
    require(text.length() <= LONGEST, "have at most " + LONGEST + " characters");
    require(text.chars().allMatch(c -> c > ' ' && c < 0x7f), "be plain ASCII without blanks");
    URI uri = uri(text);
    boolean tls = isTls(uri);
    require(uri.getRawUserInfo() == null, "hold no user name and no password");
    require(uri.getRawFragment() == null, "hold no fragment");
    String host = host(uri);
    int port = uri.getPort() < 0 ? (tls ? HTTPS : HTTP) : uri.getPort();
    require(
        port == HTTP || port == HTTPS || (port >= FIRST_FREE_PORT && port <= LAST_PORT),
        "name port 80, 443, or one from 1024 to 65535");
    return new ReceiverUrl(tls, host, port, target(uri));
  }

  private static URI uri(String text) throws RefusedReceiver {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw refused("be an URL such as https://siem.example/in");
    }
  }

  private static boolean isTls(URI uri) throws RefusedReceiver {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    require(scheme.equals("https") || scheme.equals("http"), "begin with https:// or http://");
    return scheme.equals("https");
  }

  private static String host(URI uri) throws RefusedReceiver {
    String host = uri.getHost();
    if (host == null || host.isEmpty() || host.indexOf('%') >= 0) {
      throw refused("name a host");
    }
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath();
    String query = uri.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : '?' + query);
  }

  /** What the header {@code Host} carries. */
  String authority() {
    String name = host.indexOf(':') < 0 ? host : '[' + host + ']';
    return port == (tls ? HTTPS : HTTP) ? name : name + ':' + port;
  }

  private static void require(boolean holds, String expected) throws RefusedReceiver {
    if (!holds) {
      throw refused(expected);
    }
  }

  private static RefusedReceiver refused(@Nullable String expected) {
    return new RefusedReceiver("the url must " + expected);
  }
}
