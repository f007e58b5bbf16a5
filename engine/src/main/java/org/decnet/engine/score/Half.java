package org.decnet.engine.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which part of labelled data is looked at. The cut is by the SHA-256 of what makes entries alike
 * (a session's family, a test's technique), so that nothing alike lies on both sides.
 */
public enum Half {
  /** Everything. */
  ALL,
  /** What rules and the mapping may be developed on: the first byte of the hash is even. */
  DEVELOP,
  /** What nobody who writes rules looks at: the first byte of the hash is odd. */
  SET_ASIDE;

  /** Whether this part holds the entries of a key. */
  public boolean holds(String key) {
    return this == ALL || this == of(key);
  }

  /** The half that a key belongs to. */
  public static Half of(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 1) == 0 ? DEVELOP : SET_ASIDE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
