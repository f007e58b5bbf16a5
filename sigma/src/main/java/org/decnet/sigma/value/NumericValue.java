package org.decnet.sigma.value;

/** The number that a value is, or is the text of. */
public final class NumericValue {
  private NumericValue() {}

  /** The nearest double to the number; NaN for a value that is none. */
  public static double of(Object value) {
    return switch (value) {
      case Number n -> n.doubleValue();
      case Boolean b -> Double.NaN;
      case String text -> ofText(text);
      default -> ofText(value.toString());
    };
  }

  private static double ofText(String text) {
    if (NumberText.isLong(text)) {
      return NumberText.toLong(text);
    }
    return NumberText.isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
  }
}
