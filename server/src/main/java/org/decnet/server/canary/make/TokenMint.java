package org.decnet.server.canary.make;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;

/** Makes tokens with words, seeds and nonces that nobody can guess. */
public final class TokenMint {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final String HEX = "0123456789abcdef";
  private static final String KEY_PREFIX = "akia";
  private static final int WORD = 26; // 130 bits
  private static final int KEY = 16;
  private static final int NONCE = 16;

  private final SecureRandom random;
  private final Supplier<UUID> ids;

  /** Makes tokens out of a source of randomness, with ids of another. */
  public TokenMint(SecureRandom random, Supplier<UUID> ids) {
    this.random = random;
    this.ids = ids;
  }

  /**
   * A token that nobody has used.
   *
   * @param wish one without a problem
   * @param by who makes it
   */
  public CanaryToken mint(TokenWish wish, String by, Instant now) {
    CanaryGenerator generator = wish.generator();
    return new CanaryToken(
        ids.get(),
        wish.kind(),
        wish.deckyName(),
        wish.blob(),
        generator,
        wish.instrumenter(),
        wish.placementPath(),
        word(wish.kind()),
        text(BASE32, WORD),
        generator != null && generator.fingerprints() ? text(HEX, NONCE) : null,
        wish.params(),
        now.truncatedTo(ChronoUnit.MICROS), // as it is stored
        null,
        0,
        by,
        CanaryState.PLANTED,
        null);
  }

  /** For a passive token its key is the word by which it is found. */
  private String word(CanaryKind kind) {
    return kind == CanaryKind.AWS_PASSIVE ? KEY_PREFIX + text(BASE32, KEY) : text(BASE32, WORD);
  }

  private String text(String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
