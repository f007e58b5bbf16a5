package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test;

/** Whether a part of the time that a value states stands in a relation to the rule's number. */
record TimePartTest(Test.TimeUnit unit, Test.Relation relation, long number) implements ValueTest {
  @Override
  public boolean holds(Object value) {
    long part =
        switch (value) {
          case Number n -> EpochTime.part(n, unit);
          case Boolean b -> TimeText.NONE;
          default -> TimeText.part(ValueText.of(value), unit);
        };
    return part != TimeText.NONE && relates(part);
  }

  private boolean relates(long part) {
    return switch (relation) {
      case EQUAL -> part == number;
      case LESS -> part < number;
      case LESS_OR_EQUAL -> part <= number;
      case GREATER -> part > number;
      case GREATER_OR_EQUAL -> part >= number;
    };
  }

  @Override
  public int cost() {
    return 3;
  }
}
