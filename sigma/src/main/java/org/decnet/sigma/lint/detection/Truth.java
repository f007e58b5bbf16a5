package org.decnet.sigma.lint.detection;

import java.util.function.Predicate;
import org.decnet.sigma.ast.Condition;

/** Works out conditions when it is given which searches hold. */
final class Truth {
  private Truth() {}

  static boolean of(Condition condition, Predicate<String> holds) {
    return switch (condition) {
      case Condition.Ref ref -> holds.test(ref.search());
      case Condition.Not not -> !of(not.operand(), holds);
      case Condition.And and -> and.operands().stream().allMatch(operand -> of(operand, holds));
      case Condition.Or or -> or.operands().stream().anyMatch(operand -> of(operand, holds));
      case Condition.AtLeast some -> some.searches().stream().filter(holds).count() >= some.count();
    };
  }
}
