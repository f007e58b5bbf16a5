package org.decnet.model.tag;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says of a tag.
 *
 * @param rule the rule that made it
 * @param note for people; null without one
 */
public record TagFeedback(
    UUID tag, RuleId rule, String user, Verdict verdict, @Nullable String note, Instant at) {
  /** Whether a tag is right. */
  public enum Verdict {
    /** It is. */
    CORRECT,
    /** It is not. */
    WRONG,
    /** Nobody knows. */
    UNSURE;

    /** The word that the database and JSON carry. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict of a word. */
    public static Optional<Verdict> of(String word) {
      for (Verdict verdict : values()) {
        if (verdict.word().equals(word)) {
          return Optional.of(verdict);
        }
      }
      return Optional.empty();
    }
  }
}
