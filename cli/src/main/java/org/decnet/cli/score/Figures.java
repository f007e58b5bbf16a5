package org.decnet.cli.score;

import java.util.Locale;
import org.decnet.cli.text.JsonObject;
import org.decnet.engine.score.LabelScore;
import org.decnet.engine.score.Reliability;

/** How figures are written: four digits, everywhere the same. */
final class Figures {
  private static final double SCALE = 10_000;

  private Figures() {}

  /** A share for JSON. */
  static double share(double value) {
    return Math.round(value * SCALE) / SCALE;
  }

  /** A share for people. */
  static String text(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** The totals of a score, appended to an object. */
  static JsonObject put(JsonObject object, LabelScore score) {
    return object
        .put("sessions", score.sessions())
        .put("statements", score.statements())
        .put("accuracy", share(score.accuracy()))
        .put("macro_f1", share(score.macroF1()))
        .put("fidelity", share(score.fidelity()));
  }

  /** A bin of the reliability curve. */
  static JsonObject bin(Reliability.Bin bin) {
    return new JsonObject()
        .put("kind", "reliability")
        .put("from", share(bin.from()))
        .put("to", share(bin.to()))
        .put("tags", bin.tags())
        .put("claimed", share(bin.claimed()))
        .put("observed", share(bin.observed()));
  }
}
