package org.decnet.server.forward;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where findings go. */
public sealed interface ForwardTarget {
  /** A file that grows by a line for each. */
  record File(Path path) implements ForwardTarget {}

  /**
   * A receiver that counts octets (RFC 6587; RFC 5425 with TLS).
   *
   * @param tls whether the connection is encrypted and the receiver must show who it is
   */
  record Stream(String host, int port, boolean tls) implements ForwardTarget {}

  /** Reads {@code file:PATH}, {@code tcp://HOST:PORT} or {@code tls://HOST:PORT}. */
  static Optional<ForwardTarget> of(String text) {
    try {
      if (text.startsWith("file:")) {
        String path = text.substring("file:".length());
        return path.isEmpty() ? Optional.empty() : Optional.of(new File(Path.of(path)));
      }
      return stream(new URI(text));
    } catch (URISyntaxException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<ForwardTarget> stream(URI address) {
    @Nullable String scheme = address.getScheme();
    @Nullable String host = address.getHost();
    boolean tls = "tls".equals(scheme);
    boolean good =
        (tls || "tcp".equals(scheme))
            && host != null
            && address.getPort() > 0
            && address.getRawPath().isEmpty()
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null;
    return good && host != null
        ? Optional.of(new Stream(bare(host), address.getPort(), tls))
        : Optional.empty();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
