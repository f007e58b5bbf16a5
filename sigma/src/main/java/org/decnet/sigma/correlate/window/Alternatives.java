package org.decnet.sigma.correlate.window;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.decnet.sigma.ast.Condition;

/**
 * All ways for a condition over ordered rules to hold: its disjunctive normal form, in which what
 * must have matched stands beside what must not have.
 */
public final class Alternatives {
  /** More ways than this would make each event dear. */
  public static final int MOST = 64;

  private final ToIntFunction<String> positions;

  private Alternatives(ToIntFunction<String> positions) {
    this.positions = positions;
  }

  /** A condition has more ways to hold than are followed. */
  public static final class TooMany extends Exception {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("more than " + MOST + " alternatives of order");
    }
  }

  /** How many ways there are for the condition to hold; 0 if it never can. */
  public static int count(Condition condition, ToIntFunction<String> positions) throws TooMany {
    return of(condition, positions).size();
  }

  static List<Alternative> of(Condition condition, ToIntFunction<String> positions) throws TooMany {
    return new Alternatives(positions).of(condition, true);
  }

  private List<Alternative> of(Condition condition, boolean wanted) throws TooMany {
    return switch (condition) {
      case Condition.Ref ref -> {
        int position = positions.applyAsInt(ref.search());
        yield List.of(wanted ? Alternative.matched(position) : Alternative.notMatched(position));
      }
      case Condition.Not not -> of(not.operand(), !wanted);
      case Condition.And and -> combine(and.operands(), wanted, wanted);
      case Condition.Or or -> combine(or.operands(), !wanted, wanted);
      case Condition.AtLeast some -> {
        List<Condition> names = new ArrayList<>();
        some.searches().forEach(name -> names.add(new Condition.Ref(name)));
        int count = wanted ? some.count() : names.size() - some.count() + 1;
        yield atLeast(count, names, wanted);
      }
    };
  }

  private List<Alternative> combine(List<Condition> operands, boolean all, boolean wanted)
      throws TooMany {
    return atLeast(all ? operands.size() : 1, operands, wanted);
  }

  /**
   * The ways for so many of the operands to hold, found operand by operand: {@code found[n]} has
   * the ways for n of those seen so far.
   */
  private List<Alternative> atLeast(int count, List<Condition> operands, boolean wanted)
      throws TooMany {
    List<List<Alternative>> found = new ArrayList<>();
    found.add(List.of(new Alternative(new BitSet(), new BitSet())));
    for (int n = 1; n <= count; n++) {
      found.add(List.of());
    }
    for (int i = 0; i < operands.size(); i++) {
      List<Alternative> ways = of(operands.get(i), wanted);
      int left = operands.size() - i - 1;
      for (int n = Math.min(count, i + 1); n >= 1 && n >= count - left; n--) {
        found.set(n, either(found.get(n), both(found.get(n - 1), ways)));
      }
    }
    return found.get(count);
  }

  private static List<Alternative> both(List<Alternative> some, List<Alternative> others)
      throws TooMany {
    List<Alternative> result = List.of();
    for (Alternative one : some) {
      List<Alternative> joined = new ArrayList<>();
      for (Alternative other : others) {
        Alternative both = one.and(other);
        if (both != null) {
          joined.add(both);
        }
      }
      result = either(result, joined);
    }
    return result;
  }

  private static List<Alternative> either(List<Alternative> some, List<Alternative> others)
      throws TooMany {
    List<Alternative> result = new ArrayList<>(some);
    for (Alternative each : others) {
      if (result.stream().noneMatch(known -> known.covers(each))) {
        result.removeIf(each::covers);
        result.add(each);
      }
    }
    if (result.size() > MOST) {
      throw new TooMany();
    }
    return result;
  }
}
