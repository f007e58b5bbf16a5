package org.decnet.sigma.match;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Finding;
import org.decnet.sigma.value.Range;
import org.jspecify.annotations.Nullable;

/** Collects findings while a rule is explained. */
public final class Trace {
  /** More would help no reader. */
  private static final int MOST = 50;

  private final List<Finding> findings = new ArrayList<>();
  private String selection = "";

  void enter(String name) {
    selection = name;
  }

  boolean isFull() {
    return findings.size() >= MOST;
  }

  void add(String field, String test, @Nullable String value, boolean held, long range) {
    Finding finding =
        new Finding(selection, field, test, value, held, value == null ? null : Range.span(range));
    // A condition may name a search twice; its findings are told once.
    if (!isFull() && !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** What was noted, in rule order. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
