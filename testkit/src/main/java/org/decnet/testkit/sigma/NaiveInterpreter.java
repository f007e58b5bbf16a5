package org.decnet.testkit.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/**
 * Decides whether a rule matches an event by walking the rule's tree, as the specification reads.
 *
 * <p>Nothing is compiled, indexed, shared or put in an order, and nothing of the engine but the
 * tree is used: this is what the engine is compared with, so it is written to be read.
 */
public final class NaiveInterpreter {
  private final List<String> keywordFields;

  /**
   * An interpreter for events of one kind.
   *
   * @param keywordFields the fields that values without a field are looked for in
   */
  public NaiveInterpreter(List<String> keywordFields) {
    this.keywordFields = List.copyOf(keywordFields);
  }

  /** Whether one of the rule's conditions holds for the event. */
  public boolean matches(Rule rule, Map<String, Object> event) {
    return matches(rule.detection(), event);
  }

  /**
   * Whether one of the conditions holds for the event. Nobody knows what a placeholder without
   * values stands for, so a detection that holds one never matches, not under {@code not} either.
   */
  public boolean matches(Detection detection, Map<String, Object> event) {
    return detection.searches().values().stream().noneMatch(NaiveInterpreter::isUnresolved)
        && detection.conditions().stream().anyMatch(one -> holds(one, detection, event));
  }

  private static boolean isUnresolved(Search search) {
    return switch (search) {
      case Search.AllOf all -> all.parts().stream().anyMatch(NaiveInterpreter::isUnresolved);
      case Search.AnyOf any -> any.parts().stream().anyMatch(NaiveInterpreter::isUnresolved);
      case Search.Item item -> item.tests().stream().anyMatch(Test.Unresolved.class::isInstance);
    };
  }

  private boolean holds(Condition condition, Detection detection, Map<String, Object> event) {
    return switch (condition) {
      case Condition.Ref ref -> holds(ref.search(), detection, event);
      case Condition.Not not -> !holds(not.operand(), detection, event);
      case Condition.And and ->
          and.operands().stream().allMatch(operand -> holds(operand, detection, event));
      case Condition.Or or ->
          or.operands().stream().anyMatch(operand -> holds(operand, detection, event));
      case Condition.AtLeast some ->
          some.searches().stream().filter(name -> holds(name, detection, event)).count()
              >= some.count();
    };
  }

  private boolean holds(String name, Detection detection, Map<String, Object> event) {
    Search search = detection.searches().get(name);
    return search != null && holds(search, event);
  }

  private boolean holds(Search search, Map<String, Object> event) {
    return switch (search) {
      case Search.AllOf all -> all.parts().stream().allMatch(part -> holds(part, event));
      case Search.AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, event));
      case Search.Item item -> item.negated() != passes(item, event);
    };
  }

  private boolean passes(Search.Item item, Map<String, Object> event) {
    List<Object> values = values(item, event);
    return switch (item.quantifier()) {
      case ANY -> item.tests().stream().anyMatch(test -> passes(test, values, event));
      case ALL -> item.tests().stream().allMatch(test -> passes(test, values, event));
    };
  }

  /** All values that the item may be about; none for an absent field. */
  private List<Object> values(Search.Item item, Map<String, Object> event) {
    List<Object> values = new ArrayList<>();
    if (item.field() != null) {
      values.addAll(valuesOf(item.field(), event));
    } else {
      keywordFields.forEach(field -> values.addAll(valuesOf(field, event)));
    }
    return values;
  }

  /** The values of a field: its list's elements, or the one value. */
  static List<Object> valuesOf(String field, Map<String, Object> event) {
    Object value = event.get(field);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of(value);
  }

  private static boolean passes(Test test, List<Object> values, Map<String, Object> event) {
    return switch (test) {
      case Test.Null none -> values.isEmpty();
      case Test.Exists exists -> exists.expected() != values.isEmpty();
      case Test other -> values.stream().anyMatch(value -> NaiveTest.holds(other, value, event));
    };
  }
}
