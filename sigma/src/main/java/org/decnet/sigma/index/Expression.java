package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.List;

/** What a rule asks of an event, over signals and lazy tests. */
sealed interface Expression {
  /** Holds when the signal was raised. */
  record Signal(int id) implements Expression {}

  /** Holds when a test that the index cannot decide holds. */
  record Lazy(int id) implements Expression {}

  /** Holds for every event or for none. */
  record Constant(boolean holds) implements Expression {}

  /** Holds when the operand does not. */
  record Not(Expression operand) implements Expression {}

  /** Holds when every part holds. */
  record All(List<Expression> parts) implements Expression {}

  /** Holds when one part holds. */
  record Any(List<Expression> parts) implements Expression {}

  /** Holds when at least so many parts hold; neither one nor all. */
  record AtLeast(int count, List<Expression> parts) implements Expression {}

  static Expression not(Expression operand) {
    return switch (operand) {
      case Constant constant -> new Constant(!constant.holds());
      case Not not -> not.operand();
      case Expression other -> new Not(other);
    };
  }

  static Expression all(List<Expression> parts) {
    return atLeast(parts.size(), parts);
  }

  static Expression any(List<Expression> parts) {
    return atLeast(1, parts);
  }

  /** The shortest expression that holds when so many of the parts hold. */
  static Expression atLeast(int count, List<Expression> parts) {
    int needed = count;
    List<Expression> open = new ArrayList<>(parts.size());
    for (Expression part : parts) {
      if (!(part instanceof Constant constant)) {
        open.add(part);
      } else if (constant.holds()) {
        needed--;
      }
    }
    if (needed <= 0 || needed > open.size()) {
      return new Constant(needed <= 0);
    }
    if (open.size() == 1) {
      return open.get(0);
    }
    if (needed == open.size()) {
      return new All(open);
    }
    return needed == 1 ? new Any(open) : new AtLeast(needed, open);
  }
}
