package org.decnet.engine.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an attempt ended. The order is that in which one outcome hides another. */
public enum Outcome {
  /** The peer got in. */
  SUCCESS,
  /** The peer was turned away. */
  FAILURE,
  /** The sensor does not say. */
  UNKNOWN;

  /** The outcome that an event or a column names; anything else is unknown. */
  public static Outcome named(@Nullable String name) {
    if (name == null) {
      return UNKNOWN;
    }
    return switch (name) {
      case "success" -> SUCCESS;
      case "failure" -> FAILURE;
      default -> UNKNOWN;
    };
  }

  /** The name in columns; null if unknown. */
  public @Nullable String columnName() {
    return this == UNKNOWN ? null : name().toLowerCase(Locale.ROOT);
  }
}
