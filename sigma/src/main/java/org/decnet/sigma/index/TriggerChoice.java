package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for a rule, the rarest set of signals of which every matching event raises one.
 *
 * <p>A conjunction has the rarest such set of its parts, a disjunction the union of them, and what
 * is under {@code not} is turned inside out on the way.
 */
final class TriggerChoice {
  private final SignalTable signals;
  private final List<LazyTest> lazies;

  /** Signals of which one is needed. */
  static final class Clause {
    private static final Clause IMPOSSIBLE = new Clause(new int[0], 0);

    private final int[] signals;
    private final double share;

    /**
     * A clause.
     *
     * @param share the part of all events that is taken to raise one of the signals
     */
    Clause(int[] signals, double share) {
      this.signals = signals;
      this.share = share;
    }

    int[] signals() {
      return signals;
    }

    double share() {
      return share;
    }
  }

  TriggerChoice(SignalTable signals, List<LazyTest> lazies) {
    this.signals = signals;
    this.lazies = lazies;
  }

  /** The rarest clause; null if events may match that raise no signal. */
  @Nullable Clause of(Expression expression) {
    return needed(expression, true);
  }

  /** What is needed for an expression to come out as wanted. */
  private @Nullable Clause needed(Expression expression, boolean wanted) {
    return switch (expression) {
      case Expression.Constant constant -> constant.holds() == wanted ? null : Clause.IMPOSSIBLE;
      case Expression.Signal signal -> one(wanted ? signal.id() : signals.complement(signal.id()));
      case Expression.Lazy lazy -> wanted ? rarest(lazies.get(lazy.id()).gate()) : null;
      case Expression.Not not -> needed(not.operand(), !wanted);
      case Expression.All all -> wanted ? rarest(all.parts(), true) : some(1, all.parts(), false);
      case Expression.Any any -> wanted ? some(1, any.parts(), true) : rarest(any.parts(), false);
      case Expression.AtLeast some ->
          wanted
              ? some(some.count(), some.parts(), true)
              : some(some.parts().size() - some.count() + 1, some.parts(), false);
    };
  }

  private @Nullable Clause one(int signal) {
    return signal < 0 ? null : new Clause(new int[] {signal}, signals.share(signal));
  }

  private @Nullable Clause rarest(Gate gate) {
    Clause best = null;
    for (int i = 0; i < gate.size(); i++) {
      double share = 0;
      for (int signal : gate.clause(i)) {
        share += signals.share(signal);
      }
      best = rarer(best, new Clause(gate.clause(i), share));
    }
    return best;
  }

  private @Nullable Clause rarest(List<Expression> parts, boolean wanted) {
    Clause best = null;
    for (Expression part : parts) {
      best = rarer(best, needed(part, wanted));
    }
    return best;
  }

  private static @Nullable Clause rarer(@Nullable Clause one, @Nullable Clause other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.share() < one.share() ? other : one;
  }

  /**
   * The union over the rarest parts such that, with so many parts to come out as wanted, one of
   * them must.
   */
  private @Nullable Clause some(int count, List<Expression> parts, boolean wanted) {
    List<Clause> clauses = new ArrayList<>(parts.size());
    for (Expression part : parts) {
      Clause clause = needed(part, wanted);
      if (clause != null) {
        clauses.add(clause);
      }
    }
    int enough = parts.size() - count + 1;
    if (clauses.size() < enough) {
      return null;
    }
    clauses.sort(Comparator.comparingDouble(Clause::share));
    return union(clauses.subList(0, enough));
  }

  private static Clause union(List<Clause> clauses) {
    int size = 0;
    double share = 0;
    for (Clause clause : clauses) {
      size += clause.signals().length;
      share += clause.share();
    }
    int[] union = new int[size];
    int at = 0;
    for (Clause clause : clauses) {
      System.arraycopy(clause.signals(), 0, union, at, clause.signals().length);
      at += clause.signals().length;
    }
    return new Clause(union, share);
  }
}
