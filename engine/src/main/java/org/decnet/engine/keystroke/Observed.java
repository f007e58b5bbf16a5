package org.decnet.engine.keystroke;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;

/** Gathers what is observed in one recording. */
final class Observed {
  /** Nothing that timing and words suggest is certain. */
  private static final double MOST_CONFIDENCE = 0.95;

  private static final int DIGITS = 3;

  private final List<Observation> observations = new ArrayList<>();
  private final String evidenceRef;
  private final Instant start;
  private final Instant end;

  Observed(TerminalSession session, String evidenceRef) {
    this.evidenceRef = evidenceRef;
    start = Instant.EPOCH.plus(session.start(), ChronoUnit.MICROS);
    end = Instant.EPOCH.plus(session.end(), ChronoUnit.MICROS);
  }

  /** What was gathered. */
  List<Observation> all() {
    return List.copyOf(observations);
  }

  /**
   * Adds a word.
   *
   * @param seen how much of it was seen
   * @param enough how much there must be to be as good as certain
   */
  void word(Primitive primitive, String word, int seen, int enough) {
    add(primitive, new ObservedValue.Word(word), seen, enough);
  }

  /** Adds a number, with three digits behind the point at most. */
  void measure(Primitive primitive, double number, int seen, int enough) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    add(primitive, new ObservedValue.Measure(rounded), seen, enough);
  }

  /** Adds a yes or no. */
  void flag(Primitive primitive, boolean value, int seen, int enough) {
    add(primitive, new ObservedValue.Flag(value), seen, enough);
  }

  private void add(Primitive primitive, ObservedValue value, int seen, int enough) {
    double share = Math.min(1, (double) seen / enough);
    double confidence = Math.round(100 * MOST_CONFIDENCE * share) / 100.0;
    observations.add(new Observation(primitive, value, confidence, start, end, evidenceRef));
  }
}
