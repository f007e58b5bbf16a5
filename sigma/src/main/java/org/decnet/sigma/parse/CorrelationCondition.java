package org.decnet.sigma.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Combination;
import org.decnet.sigma.Correlation.Criterion;
import org.decnet.sigma.Correlation.Reference;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.correlate.window.Alternatives;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what must be true of the window of a correlation. */
final class CorrelationCondition {
  static final String FIELD = "correlation.condition";

  private final Correlation.Type type;
  private final List<Reference> rules;
  private final Limits limits;
  private final Problems problems;

  CorrelationCondition(
      Correlation.Type type, List<Reference> rules, Limits limits, Problems problems) {
    this.type = type;
    this.rules = rules;
    this.limits = limits;
    this.problems = problems;
  }

  /** The criterion, or null after a problem. */
  @Nullable Criterion read(YamlNode.Mapping block) {
    YamlNode node = block.get("condition");
    return switch (node) {
      case null -> withoutCondition(block);
      case YamlNode.Mapping mapping -> threshold(mapping);
      case YamlNode.Scalar scalar when scalar.kind() != YamlNode.Kind.NULL -> combination(scalar);
      case YamlNode other -> {
        problems.error(other.place(), FIELD, "must be a map, not " + other.kindName());
        yield null;
      }
    };
  }

  private @Nullable Criterion withoutCondition(YamlNode.Mapping block) {
    if (!type.temporal()) {
      problems.error(block.place(), FIELD, type.word() + " needs a condition");
      return null;
    }
    List<Condition> all =
        rules.stream().<Condition>map(rule -> new Condition.Ref(rule.rule())).toList();
    return new Combination(new Condition.And(all));
  }

  private @Nullable Criterion threshold(YamlNode.Mapping mapping) {
    if (type == Correlation.Type.TEMPORAL_ORDERED
        && rules.size() > CorrelationBounds.MOST_ORDERED) {
      problems.error(
          mapping.place(),
          FIELD,
          "a number of rules in order is possible for at most "
              + CorrelationBounds.MOST_ORDERED
              + " rules");
    }
    return new CorrelationBounds(type, rules.size(), problems).read(mapping);
  }

  private @Nullable Criterion combination(YamlNode.Scalar text) {
    if (!type.temporal()) {
      problems.error(
          text.place(),
          FIELD,
          "must be a map for " + type.word() + ": only temporal types combine rules by a text");
      return null;
    }
    Set<String> names = new LinkedHashSet<>();
    rules.forEach(rule -> names.add(rule.rule()));
    Allowance uses = new Allowance(limits.tests());
    Condition condition =
        new ConditionParser(
                text, FIELD, names, uses, limits, problems, "rule of this correlation")
            .parse();
    if (condition == null) {
      return null;
    }
    if (type == Correlation.Type.TEMPORAL_ORDERED) {
      checkOrder(text, condition);
    }
    SearchUse use = SearchUse.of(new Detection(Map.of(), List.of(condition)));
    for (Reference rule : rules) {
      if (!use.names().contains(rule.rule())) {
        problems.warning(rule.place(), "correlation.rules", "the condition does not use this rule");
      }
    }
    return new Combination(condition);
  }

  private void checkOrder(YamlNode.Scalar text, Condition condition) {
    List<String> names = rules.stream().map(Reference::rule).toList();
    try {
      if (Alternatives.count(condition, names::indexOf) == 0) {
        problems.error(text.place(), FIELD, "can never hold");
      }
    } catch (Alternatives.TooMany e) {
      problems.error(text.place(), FIELD, String.valueOf(e.getMessage()));
    }
  }
}
