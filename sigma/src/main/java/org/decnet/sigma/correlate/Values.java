package org.decnet.sigma.correlate;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which field values are kept: a text, a long, or a list of texts.
 *
 * <p>Values are equal if their texts are: the number 22 and the text "22" are one value.
 */
final class Values {
  /** An event with more values in one field takes part with the first ones. */
  static final int MOST = 16;

  /** A longer text is kept as its beginning and its digest, so that no event fills the memory. */
  static final int LONGEST = 512;

  private static final int KEPT = 64;

  /** Digits of the longest number that texts are read as. */
  private static final int LONGEST_NUMBER = 40;

  private static final int MOST_SCALE = 400;

  private Values() {}

  /** The form in which a value waits; null for no value. */
  static @Nullable Object kept(@Nullable Object value, Tally tally) {
    return switch (value) {
      case null -> null;
      case String text -> shortened(text);
      case Long number -> number;
      case Integer number -> (long) number;
      case List<?> list -> list(list, tally);
      case Object other -> text(other);
    };
  }

  private static @Nullable Object list(List<?> list, Tally tally) {
    if (list.size() > MOST) {
      tally.cutValues++;
    }
    List<String> texts = new ArrayList<>();
    for (Object each : list.subList(0, Math.min(MOST, list.size()))) {
      if (each != null) {
        texts.add(text(each));
      }
    }
    return texts.isEmpty() ? null : texts.size() == 1 ? texts.get(0) : texts;
  }

  private static String text(Object value) {
    return switch (value) {
      case Double number when !number.isNaN() && !number.isInfinite() -> decimalText(number);
      case Float number when !number.isNaN() && !number.isInfinite() ->
          decimalText(Double.parseDouble(number.toString()));
      case Object other -> shortened(other.toString());
    };
  }

  private static String decimalText(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // Not by an encoder: it makes all halves of surrogate pairs that stand alone the same.
      for (int i = 0; i < text.length(); i++) {
        digest.update((byte) (text.charAt(i) >> 8));
        digest.update((byte) text.charAt(i));
      }
      byte[] hash = digest.digest();
      return text.substring(0, KEPT) + "..." + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The texts of a kept value. */
  static List<String> texts(@Nullable Object kept) {
    return switch (kept) {
      case null -> List.of();
      case String text -> List.of(text);
      case List<?> list -> list.stream().map(Object::toString).toList();
      case Object number -> List.of(number.toString());
    };
  }

  /** The numbers of a kept value, as Long or BigDecimal; what is no number is left out. */
  static List<Object> numbers(@Nullable Object kept) {
    if (kept instanceof Long number) {
      return List.of(number);
    }
    List<Object> numbers = new ArrayList<>();
    for (String text : texts(kept)) {
      Object number = number(text);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static @Nullable Object number(String text) {
    if (!looksNumeric(text)) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) > MOST_SCALE) {
        return null;
      }
      boolean whole = number.scale() == 0 && number.precision() < 19;
      return whole ? (Object) number.longValue() : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Spares exceptions for most texts, and digits that are not ASCII. */
  private static boolean looksNumeric(String text) {
    // Numbers of the far ends of double, written out, are longer than any text of a log.
    if (text.isEmpty() || text.length() > LONGEST_NUMBER + MOST_SCALE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
