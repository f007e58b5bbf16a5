package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Joins statements to what they were cut from, as far as their ends tell. */
final class StatementLines {
  private StatementLines() {}

  /** Lines: runs of statements of which all but the last say that the line goes on. */
  static List<List<String>> of(List<String> statements) {
    return runs(statements, end -> end != Separator.END);
  }

  /** Pipelines: runs of statements of which all but the last feed the next. */
  static List<List<String>> pipelines(List<String> statements) {
    return runs(statements, end -> end == Separator.PIPE);
  }

  private static List<List<String>> runs(List<String> statements, Predicate<Separator> goesOn) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String statement : statements) {
      run.add(statement);
      if (!goesOn.test(Separator.of(statement))) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }
}
