package org.decnet.sigma.ast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The detection block of a rule.
 *
 * @param searches the search identifiers in file order, each with what it looks for
 * @param conditions how the searches combine; the rule matches when one of the conditions holds
 */
public record Detection(Map<String, Search> searches, List<Condition> conditions) {
  /** Copies both, keeping the order. */
  public Detection {
    searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
    conditions = List.copyOf(conditions);
  }

  /**
   * The placeholders that the configuration gives no values for, in file order. A rule with such a
   * placeholder never matches: it is not known what it asks for.
   */
  public Set<String> unresolved() {
    Set<String> names = new LinkedHashSet<>();
    searches.values().forEach(search -> addUnresolved(search, names));
    return Collections.unmodifiableSet(names);
  }

  private static void addUnresolved(Search search, Set<String> names) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> addUnresolved(part, names));
      case Search.AnyOf any -> any.parts().forEach(part -> addUnresolved(part, names));
      case Search.Item item -> {
        for (Test test : item.tests()) {
          if (test instanceof Test.Unresolved unknown) {
            names.add(unknown.placeholder());
          }
        }
      }
    }
  }
}
