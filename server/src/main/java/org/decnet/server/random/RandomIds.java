package org.decnet.server.random;

import java.security.SecureRandom;
import java.util.UUID;

/** Random ids, version 4 (RFC 9562, section 5.4), for what nobody may guess. */
public final class RandomIds {
  private final SecureRandom random;

  /** Ids out of a source of randomness. */
  public RandomIds(SecureRandom random) {
    this.random = random;
  }

  /** A fresh id. */
  public UUID next() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
