package org.decnet.model.tag;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decided about a rule or a family of rules (spec 02, section 2.2).
 *
 * @param mode what happens to the rule's claims
 * @param confidenceMax ceiling of the confidence, 0 to 1; given if and only if the mode is clipped
 * @param rateLimitPerMinute most tags per attacker and minute, 1 or more; null for no limit
 * @param expiresAt when the rule is enabled again; later than {@code setAt}; null for never
 * @param reason for people; null if none was given
 * @param setBy who decided
 * @param setAt when it was decided
 */
public record RuleState(
    Mode mode,
    @Nullable Double confidenceMax,
    @Nullable Integer rateLimitPerMinute,
    @Nullable Instant expiresAt,
    @Nullable String reason,
    String setBy,
    Instant setAt) {

  /** Most characters of a reason, and of a name. */
  public static final int LONGEST_TEXT = 1024;

  /** What happens to the claims of a rule. */
  public enum Mode {
    /** Nothing: the rule works as it is written. */
    ENABLED,
    /** They are not made. */
    DISABLED,
    /** Their confidence is cut to a ceiling. */
    CLIPPED;

    /** The word that the database, JSON and the command line carry. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a word. */
    public static Optional<Mode> of(String word) {
      for (Mode mode : values()) {
        if (mode.word().equals(word)) {
          return Optional.of(mode);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Cuts times to microseconds, as they are stored, and refuses what has no meaning.
   *
   * @throws IllegalArgumentException naming what was expected
   */
  public RuleState {
    setAt = setAt.truncatedTo(ChronoUnit.MICROS);
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    requireCeiling(mode, confidenceMax);
    require(
        rateLimitPerMinute == null || rateLimitPerMinute >= 1,
        "the rate limit must be 1 or more tags a minute");
    require(expiresAt == null || expiresAt.isAfter(setAt), "the expiry must lie in the future");
    require(
        reason == null || reason.length() <= LONGEST_TEXT,
        "the reason must have at most " + LONGEST_TEXT + " characters");
    require(
        !setBy.isBlank() && setBy.length() <= LONGEST_TEXT,
        "who sets a state must be named, in at most " + LONGEST_TEXT + " characters");
  }

  /** The rule works as it is written, from now on and without an end. */
  public static RuleState enabled(String setBy, Instant setAt) {
    return new RuleState(Mode.ENABLED, null, null, null, null, setBy, setAt);
  }

  /** Whether its time is over, so that the rule counts as enabled. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** What is left of it at a time: itself, or enabled without an end once it is expired. */
  public RuleState at(Instant now) {
    return isExpired(now) ? enabled(setBy, setAt) : this;
  }

  private static void requireCeiling(Mode mode, @Nullable Double confidenceMax) {
    if (mode == Mode.CLIPPED) {
      require(
          confidenceMax != null && confidenceMax >= 0 && confidenceMax <= 1,
          "a clipped rule needs a highest confidence from 0 to 1");
    } else {
      require(confidenceMax == null, "only a clipped rule has a highest confidence");
    }
  }

  private static void require(boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(expected);
    }
  }
}
