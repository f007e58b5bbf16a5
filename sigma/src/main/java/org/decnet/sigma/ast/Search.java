package org.decnet.sigma.ast;

import java.util.List;
import org.decnet.sigma.Place;
import org.jspecify.annotations.Nullable;

/** What a search identifier looks for in an event. */
public sealed interface Search {
  /** Holds when every part holds: a YAML map. */
  record AllOf(List<Search> parts) implements Search {
    /** Copies the list. */
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** Holds when one part holds: a YAML list. */
  record AnyOf(List<Search> parts) implements Search {
    /** Copies the list. */
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Holds when a field's value passes the tests, one for each value that the rule lists.
   *
   * @param key the key as written, modifiers included; empty for a keyword
   * @param field name of the field; null for a keyword, which is looked for in all keyword fields
   * @param quantifier whether one test or every test must pass
   * @param negated whether the outcome is turned round ({@code neq})
   * @param tests at least one
   * @param place where the key stands in the file
   */
  record Item(
      String key,
      @Nullable String field,
      Quantifier quantifier,
      boolean negated,
      List<Test> tests,
      Place place)
      implements Search {
    /** Copies the list. */
    public Item {
      tests = List.copyOf(tests);
    }
  }

  /** How many of an item's tests must pass. */
  enum Quantifier {
    /** At least one. */
    ANY,
    /** Every one ({@code |all}). */
    ALL
  }
}
