package org.decnet.testkit.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/**
 * Random events whose values come from the tests of a rule, changed a little here and there, so
 * that matches and near misses are both common.
 */
public final class RandomEvents {
  private final Random random;
  private final RandomValue values;

  /** Events that depend on nothing but the random numbers and the rule. */
  public RandomEvents(Random random) {
    this.random = random;
    this.values = new RandomValue(random);
  }

  /** An event that is not unlike what the rule looks for. */
  public Map<String, Object> near(Rule rule) {
    Map<String, Object> event = new HashMap<>();
    for (String field : RandomRules.FIELDS) {
      if (!field.equals("absent") && random.nextInt(4) > 0) {
        event.put(field, multiplied(values.any()));
      }
    }
    rule.detection().searches().values().forEach(search -> fit(search, event));
    return event;
  }

  private void fit(Search search, Map<String, Object> event) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> fit(part, event));
      case Search.AnyOf any -> fit(RandomText.pick(random, any.parts()), event);
      case Search.Item item -> {
        String field = item.field() == null ? "f" : item.field();
        if (!field.equals("absent") && random.nextInt(6) > 0) {
          fit(item, field, event);
        }
      }
    }
  }

  private void fit(Search.Item item, String field, Map<String, Object> event) {
    List<Object> wanted = new ArrayList<>();
    List<Test> tests =
        item.quantifier() == Search.Quantifier.ALL
            ? item.tests()
            : List.of(RandomText.pick(random, item.tests()));
    for (Test test : tests) {
      Object value = values.near(test, event);
      if (value != null) {
        wanted.add(value);
      }
    }
    if (wanted.isEmpty()) {
      event.remove(field);
    } else {
      event.put(field, wanted.size() == 1 ? multiplied(wanted.get(0)) : wanted);
    }
  }

  /** The value, or now and then a list that has it among others, or no element at all. */
  private Object multiplied(Object value) {
    return switch (random.nextInt(12)) {
      case 0 -> List.of(value);
      case 1 -> List.of(values.any(), value);
      case 2 -> List.of(value, values.any(), values.any());
      case 3 -> random.nextInt(4) == 0 ? List.of() : value;
      default -> value;
    };
  }
}
