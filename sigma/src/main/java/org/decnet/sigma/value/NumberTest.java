package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test.Relation;

/** Whether a value is a number, or the text of one, that stands in a relation to the rule's. */
final class NumberTest implements ValueTest {
  private final Relation relation;
  private final Number number;

  NumberTest(Relation relation, Number number) {
    this.relation = relation;
    this.number = number;
  }

  @Override
  public boolean holds(Object value) {
    return switch (value) {
      case Long n -> relates(n.longValue());
      case Integer n -> relates(n.longValue());
      case Short n -> relates(n.longValue());
      case Byte n -> relates(n.longValue());
      case Number n -> relates(n.doubleValue());
      case Boolean b -> false;
      case String text -> holdsForText(text);
      default -> holdsForText(value.toString());
    };
  }

  private boolean holdsForText(String text) {
    if (NumberText.isLong(text)) {
      return relates(NumberText.toLong(text));
    }
    if (number instanceof Long && NumberText.isWhole(text)) {
      // Beyond every long, so beyond the rule's; as doubles the two might be the same number.
      return relates(text.charAt(0) == '-' ? -1 : 1);
    }
    return NumberText.isDecimal(text) && relates(Double.parseDouble(text));
  }

  private boolean relates(long value) {
    return number instanceof Long other
        ? relates(Long.compare(value, other))
        : relates((double) value);
  }

  private boolean relates(double value) {
    double other = number.doubleValue();
    if (Double.isNaN(value)) {
      return false;
    }
    // Not Double.compare: 0.0 and -0.0 are the same number.
    return relates(value < other ? -1 : value > other ? 1 : 0);
  }

  private boolean relates(int order) {
    return switch (relation) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  @Override
  public int cost() {
    return 1;
  }
}
