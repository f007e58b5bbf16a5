package org.decnet.decoy.capture;

import org.jspecify.annotations.Nullable;

/** Where files stay that attackers bring. Called from many threads. */
@FunctionalInterface
public interface Vault {
  /** Keeps nothing. */
  Vault NONE = (content, sha256) -> null;

  /**
   * Keeps a file, unless there is no room for it.
   *
   * @param sha256 hash of the content, in hexadecimal digits
   * @return what it is kept as; null if it is not
   */
  @Nullable String keep(byte[] content, String sha256);
}
