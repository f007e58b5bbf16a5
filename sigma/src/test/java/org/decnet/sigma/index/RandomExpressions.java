package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Expressions over a few signals, and what they come out as by definition. */
final class RandomExpressions {
  static final int SIGNALS = 10;

  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  Expression next(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 0, 1 -> new Expression.Signal(random.nextInt(SIGNALS));
      case 2 -> Expression.not(next(depth - 1));
      case 3 -> Expression.all(parts(depth));
      case 4 -> Expression.any(parts(depth));
      default -> {
        List<Expression> parts = parts(depth);
        yield Expression.atLeast(1 + random.nextInt(parts.size()), parts);
      }
    };
  }

  private List<Expression> parts(int depth) {
    List<Expression> parts = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      boolean constant = random.nextInt(12) == 0;
      parts.add(constant ? new Expression.Constant(random.nextBoolean()) : next(depth - 1));
    }
    return parts;
  }

  static boolean holds(Expression expression, BitSet raised) {
    return switch (expression) {
      case Expression.Signal signal -> raised.get(signal.id());
      case Expression.Lazy lazy -> throw new AssertionError(lazy);
      case Expression.Constant constant -> constant.holds();
      case Expression.Not not -> !holds(not.operand(), raised);
      case Expression.All all -> count(all.parts(), raised) == all.parts().size();
      case Expression.Any any -> count(any.parts(), raised) > 0;
      case Expression.AtLeast some -> count(some.parts(), raised) >= some.count();
    };
  }

  private static long count(List<Expression> parts, BitSet raised) {
    return parts.stream().filter(part -> holds(part, raised)).count();
  }
}
