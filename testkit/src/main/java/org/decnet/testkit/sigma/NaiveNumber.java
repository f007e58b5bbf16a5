package org.decnet.testkit.sigma;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.sigma.ast.Test.Relation;

/** Compares a value with a rule's number: whole numbers exactly, others as doubles. */
final class NaiveNumber {
  /** Longer texts are no numbers. */
  private static final int LONGEST = 40;

  private NaiveNumber() {}

  static boolean relates(Object value, Relation relation, Number wanted) {
    if (value instanceof Boolean) {
      return false;
    }
    String text = value.toString();
    if (text.length() > LONGEST) {
      return false;
    }
    Optional<BigInteger> whole = whole(text);
    if (whole.isPresent() && wanted instanceof Long number) {
      return holds(relation, whole.get().compareTo(BigInteger.valueOf(number)));
    }
    if (!isNumber(text)) {
      return false;
    }
    double left = Double.parseDouble(text);
    double right = wanted.doubleValue();
    return holds(relation, left < right ? -1 : left > right ? 1 : 0);
  }

  private static Optional<BigInteger> whole(String text) {
    return fits("[-+]?[0-9]+", text) ? Optional.of(new BigInteger(text)) : Optional.empty();
  }

  /** Longer texts are no numbers. */
  private static boolean isNumber(String text) {
    return text.length() <= 40 && fits("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?", text);
  }

  @AllowsForbiddenApi("what the engine is compared with; the texts are short and our own")
  private static boolean fits(String regex, String text) {
    return Pattern.compile(regex).matcher(text).matches();
  }

  static boolean holds(Relation relation, int order) {
    return switch (relation) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
