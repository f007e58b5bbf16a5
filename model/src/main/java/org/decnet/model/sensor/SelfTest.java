package org.decnet.model.sensor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a sensor's records fared when one was made up and sent the way of all (spec 07, section 5).
 *
 * @param source name of the sensor's format
 * @param sensor its name
 * @param at when the test began
 * @param outcome how it ended
 * @param took from the record's arrival until it was stored and its tags were known; how long was
 *     waited if it failed
 * @param detail a few words of ours: the techniques, or why it failed
 */
public record SelfTest(
    String source, String sensor, Instant at, Outcome outcome, Duration took, String detail) {

  /** How a test ended. */
  public enum Outcome {
    /** The tag was there in time. */
    PASSED,
    /** The tag was there, but late. */
    LATE,
    /** The record was not stored, or no rule would have labelled it. */
    FAILED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word that people and tables use. */
    public String word() {
      return word;
    }

    /** The outcome of a word. */
    public static Optional<Outcome> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /** Whether nothing is wrong. */
  public boolean isWell() {
    return outcome == Outcome.PASSED;
  }
}
