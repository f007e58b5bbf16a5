package org.decnet.engine.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which part of labelled data counts: everything, the half to develop on, or one of the quarters of
 * the other half. The cut is by the SHA-256 of what makes entries alike (a session's family, a
 * test's technique), so that nothing alike lies in two parts.
 */
public enum Half {
  /** Everything. */
  ALL,
  /** What rules and the mapping may be developed on: the first byte of the hash is even. */
  DEVELOP,
  /** What was set aside until a first cross-check was measured: first byte odd, second even. */
  OPENED,
  /** What nobody who writes rules looks at: the first and the second byte are odd. */
  SET_ASIDE;

  /** Whether this part holds the entries of a key. */
  public boolean holds(String key) {
    return this == ALL || this == of(key);
  }

  /** The part that a key belongs to. */
  public static Half of(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      if ((hash[0] & 1) == 0) {
        return DEVELOP;
      }
      return (hash[1] & 1) == 0 ? OPENED : SET_ASIDE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
