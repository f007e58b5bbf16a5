package org.decnet.sigma.ast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
