package org.decnet.sigma.correlate.window;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.decnet.sigma.ast.Condition;

/** A condition over rules, by their positions in the correlation. */
interface Formula {
  /** Whether the condition holds, given which rules have matched. */
  boolean holds(IntPredicate matched);

  /**
   * Compiles a condition.
   *
   * @param positions the position of a name
   */
  static Formula of(Condition condition, ToIntFunction<String> positions) {
    return switch (condition) {
      case Condition.Ref ref -> {
        int position = positions.applyAsInt(ref.search());
        yield matched -> matched.test(position);
      }
      case Condition.Not not -> {
        Formula operand = of(not.operand(), positions);
        yield matched -> !operand.holds(matched);
      }
      case Condition.And and -> atLeast(and.operands().size(), all(and.operands(), positions));
      case Condition.Or or -> atLeast(1, all(or.operands(), positions));
      case Condition.AtLeast some -> {
        List<Formula> operands =
            some.searches().stream().map(name -> of(new Condition.Ref(name), positions)).toList();
        yield atLeast(some.count(), operands);
      }
    };
  }

  private static List<Formula> all(List<Condition> conditions, ToIntFunction<String> positions) {
    return conditions.stream().map(condition -> of(condition, positions)).toList();
  }

  private static Formula atLeast(int count, List<Formula> operands) {
    return matched -> {
      int held = 0;
      for (int i = 0; i < operands.size() && held < count; i++) {
        held += operands.get(i).holds(matched) ? 1 : 0;
      }
      return held >= count;
    };
  }
}
