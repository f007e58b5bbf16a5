package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.regex.RequiredLiterals;
import org.jspecify.annotations.Nullable;

/** Makes signals of the literals that a regular expression needs. */
final class RegexAtoms {
  /** A needed literal that is shorter is in nearly every text and only slows the pass. */
  private static final int WORTHWHILE = 2;

  private final RequiredLiterals required;
  private final Literals literals;

  RegexAtoms(RequiredLiterals required, Literals literals) {
    this.required = required;
    this.literals = literals;
  }

  /**
   * What holds exactly if the expression is found; null if signals do not tell. Of several clauses
   * the elements of a list may each satisfy one where no element satisfies all.
   */
  @Nullable Expression decided() {
    if (!required.sufficient() || required.clauses().size() != 1) {
      return null;
    }
    List<String> clause = required.clauses().get(0);
    return isAtLeast(clause, 1) ? Expression.any(List.copyOf(signals(clause))) : null;
  }

  /** Clauses of signals of which one is raised where the expression is found. */
  List<List<Expression.Signal>> needed() {
    List<List<Expression.Signal>> needed = new ArrayList<>();
    for (List<String> clause : required.clauses()) {
      if (isAtLeast(clause, WORTHWHILE)) {
        needed.add(signals(clause));
      }
    }
    return needed;
  }

  private static boolean isAtLeast(List<String> clause, int length) {
    for (String literal : clause) {
      if (literal.length() < length) {
        return false;
      }
    }
    return !clause.isEmpty();
  }

  private List<Expression.Signal> signals(List<String> clause) {
    List<Expression.Signal> signals = new ArrayList<>(clause.size());
    for (String literal : clause) {
      signals.add(literals.part(literal));
    }
    return signals;
  }
}
