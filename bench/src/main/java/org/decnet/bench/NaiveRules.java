package org.decnet.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Rule;
import org.decnet.testkit.JsonTree;
import org.decnet.testkit.sigma.NaiveInterpreter;

/** Rules run by the naive interpreter over Windows events, every rule on every event. */
final class NaiveRules {
  private final NaiveInterpreter interpreter = new NaiveInterpreter(List.of("message"));
  private final List<Rule> rules;
  private final List<Map<String, Object>> events;

  NaiveRules(List<Rule> rules, List<byte[]> lines) {
    this.rules = rules;
    this.events = lines.stream().map(NaiveRules::flat).toList();
  }

  /** The leaves of an event by name, as Windows events name them. */
  private static Map<String, Object> flat(byte[] line) {
    Map<String, Object> fields = new HashMap<>();
    if (JsonTree.read(line) instanceof Map<?, ?> tree) {
      add(tree, fields);
    }
    return fields;
  }

  private static void add(Map<?, ?> tree, Map<String, Object> fields) {
    tree.forEach((name, value) -> {
      if (value instanceof Map<?, ?> below) {
        add(below, fields);
      } else if (value != null) {
        fields.put((String) name, value);
      }
    });
  }

  /** Matches every event once; gives the number of matches. */
  long match() {
    long matches = 0;
    for (Map<String, Object> event : events) {
      for (Rule rule : rules) {
        matches += interpreter.matches(rule, event) ? 1 : 0;
      }
    }
    return matches;
  }
}
