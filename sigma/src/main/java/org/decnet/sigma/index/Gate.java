package org.decnet.sigma.index;

import java.util.List;

/** What has to be raised before a test can hold: one signal of each clause. */
final class Gate {
  private final int[][] clauses;

  private Gate(int[][] clauses) {
    this.clauses = clauses;
  }

  /** A gate with a clause of one signal for each of the signals. */
  static Gate ofEach(List<Expression.Signal> signals) {
    int[][] clauses = new int[signals.size()][];
    for (int i = 0; i < clauses.length; i++) {
      clauses[i] = new int[] {signals.get(i).id()};
    }
    return new Gate(clauses);
  }

  /** A gate of clauses. */
  static Gate ofClauses(List<List<Expression.Signal>> clauses) {
    int[][] ids = new int[clauses.size()][];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = clauses.get(i).stream().mapToInt(Expression.Signal::id).toArray();
    }
    return new Gate(ids);
  }

  int size() {
    return clauses.length;
  }

  int[] clause(int index) {
    return clauses[index];
  }

  boolean isOpen(Scratch scratch) {
    for (int[] clause : clauses) {
      if (!scratch.isAnyRaised(clause)) {
        return false;
      }
    }
    return true;
  }
}
