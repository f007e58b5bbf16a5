package org.decnet.server.web.security;

import java.util.Optional;
import org.decnet.engine.port.KeyScope;

/** Which scope a key needs for an endpoint. People need none. */
public enum KeyAccess {
  /**
   * What the method and the path say: {@link KeyScope#READ} to ask, {@link KeyScope#EXPORT} where
   * the path has {@code export} or is of TAXII, {@link KeyScope#ADMIN} for all other methods.
   */
  BY_METHOD,
  /** {@link KeyScope#READ}, for what asks by another method than GET. */
  READ,
  /** {@link KeyScope#EXPORT}. */
  EXPORT,
  /** {@link KeyScope#INGEST}. */
  INGEST,
  /** {@link KeyScope#ADMIN}. */
  ADMIN,
  /** None will do: people only. */
  NEVER;

  /**
   * The scope that a key needs.
   *
   * @param method of HTTP
   * @param path of the endpoint, with or without its prefix
   * @return empty if no key will do
   */
  public Optional<KeyScope> scope(String method, String path) {
    return switch (this) {
      case BY_METHOD -> Optional.of(byMethod(method, path));
      case READ -> Optional.of(KeyScope.READ);
      case EXPORT -> Optional.of(KeyScope.EXPORT);
      case INGEST -> Optional.of(KeyScope.INGEST);
      case ADMIN -> Optional.of(KeyScope.ADMIN);
      case NEVER -> Optional.empty();
    };
  }

  private static KeyScope byMethod(String method, String path) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return KeyScope.ADMIN;
    }
    boolean exports =
        path.startsWith(BasicLogins.TAXII)
            || path.endsWith("/export")
            || path.contains("/export/")
            || path.contains("/exports/");
    return exports ? KeyScope.EXPORT : KeyScope.READ;
  }
}
