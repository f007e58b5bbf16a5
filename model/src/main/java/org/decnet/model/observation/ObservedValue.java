package org.decnet.model.observation;

import java.math.BigDecimal;

/** The value of a trait. */
public sealed interface ObservedValue {
  /**
   * A word of letters, digits and a few signs, which needs no escaping anywhere.
   *
   * @param text at most 128 characters out of letters, digits and {@code _ . - + @ > /}
   */
  record Word(String text) implements ObservedValue {
    private static final int LONGEST = 128;

    /** Refuses what attackers could use to break out of a text. */
    public Word {
      boolean plain = text.chars().allMatch(c -> isPlain((char) c));
      if (!plain || text.length() > LONGEST) {
        throw new IllegalArgumentException("no plain word of at most " + LONGEST + " characters");
      }
    }

    private static boolean isPlain(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "_.-+@>/".indexOf(c) >= 0;
    }

    @Override
    public String json() {
      return '"' + text + '"';
    }
  }

  /**
   * A number.
   *
   * @param number with as many digits as mean something
   */
  record Measure(BigDecimal number) implements ObservedValue {
    @Override
    public String json() {
      return number.toPlainString();
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements ObservedValue {
    @Override
    public String json() {
      return Boolean.toString(value);
    }
  }

  /** The value as JSON. */
  String json();

  /**
   * The value that JSON stands for.
   *
   * @throws IllegalArgumentException if it is none that {@link #json} gives
   */
  static ObservedValue ofJson(String json) {
    if (json.length() >= 2 && json.startsWith("\"") && json.endsWith("\"")) {
      return new Word(json.substring(1, json.length() - 1));
    }
    return switch (json) {
      case "true" -> new Flag(true);
      case "false" -> new Flag(false);
      default -> new Measure(new BigDecimal(json));
    };
  }
}
