package org.decnet.server.agent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * Where the API of a master is.
 *
 * @param url without a path
 */
public record MasterAddress(URI url) {
  private static final Set<String> OWN_HOST = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads {@code https://HOST[:PORT]}. Plain HTTP would show the token to whoever listens, and is
   * for this host alone.
   *
   * @throws DecnetException saying what was expected
   */
  public static MasterAddress of(String text) {
    URI url;
    try {
      url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (URISyntaxException e) {
      throw wrong(text);
    }
    boolean tls = "https".equals(url.getScheme());
    boolean good =
        url.getHost() != null
            && url.getRawPath().isEmpty()
            && url.getRawQuery() == null
            && url.getRawUserInfo() == null
            && (tls || ("http".equals(url.getScheme()) && OWN_HOST.contains(url.getHost())));
    if (!good) {
      throw wrong(text);
    }
    return new MasterAddress(url);
  }

  private static DecnetException wrong(String text) {
    return new DecnetException(
        ErrorCode.BAD_SETTING,
        "The master's address must be https://HOST or https://HOST:PORT (http:// for this host"
            + " alone), and is '"
            + text
            + "'");
  }

  /** Its host. */
  public String host() {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Where a token is shown. */
  URI redeem() {
    return url.resolve("/api/v1/swarm/redeem");
  }
}
