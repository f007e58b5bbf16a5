package org.decnet.engine.tag;

import java.util.List;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.DerivedLine;
import org.decnet.engine.memory.YoungAndOld;
import org.jspecify.annotations.Nullable;

/**
 * What rules, which do not change, found in lines that will come again. Bounded; safe for many
 * threads.
 */
final class FindingMemory {
  /** As many as the lines that a pipeline remembers. */
  private static final int MOST = 2048;

  private final ActiveRules rules;
  private final YoungAndOld<Key, Findings> findings = new YoungAndOld<>(MOST);

  FindingMemory(ActiveRules rules) {
    this.rules = rules;
  }

  /** All that decides what the rules find. A line is known by its identity. */
  private record Key(DerivedLine line, List<@Nullable Object> facts) {}

  /** Whether it is about these rules, and not about others that may be equal. */
  @SuppressWarnings("ReferenceEquality")
  boolean isAbout(ActiveRules active) {
    return rules == active;
  }

  /** What the rules find in an event and what derives from it. */
  Findings of(Derived derived) {
    DerivedLine line = derived.line();
    List<@Nullable Object> facts =
        line == null || !derived.remembered()
            ? null
            : rules.pack().commandFacts().of(derived.base());
    if (line == null || facts == null) {
      return Search.of(rules, derived);
    }
    Key key = new Key(line, facts);
    Findings known = findings.get(key);
    if (known == null) {
      known = Search.of(rules, derived);
      findings.put(key, known);
    }
    return known;
  }
}
