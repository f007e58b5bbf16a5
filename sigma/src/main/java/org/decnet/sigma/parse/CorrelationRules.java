package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Correlation.Reference;
import org.decnet.sigma.yaml.YamlNode;

/** Reads which rules a correlation refers to. */
final class CorrelationRules {
  /** More than any published correlation has, and little enough for a look at all per event. */
  private static final int MOST = 100;

  private static final int LONGEST_NAME = 256;
  private static final String FIELD = "correlation.rules";

  private final Problems problems;

  CorrelationRules(Problems problems) {
    this.problems = problems;
  }

  List<Reference> read(YamlNode.Mapping block) {
    YamlNode node = block.get("rules");
    List<Reference> rules = new ArrayList<>();
    if (node == null) {
      problems.error(block.place(), FIELD, "a correlation needs rules to refer to");
      return rules;
    }
    for (YamlNode.Scalar name : names(node, FIELD, problems)) {
      if (rules.stream().anyMatch(rule -> rule.rule().equals(name.text()))) {
        problems.error(name.place(), FIELD, "'" + name.text() + "' is listed twice");
      } else {
        rules.add(new Reference(name.text(), name.place()));
      }
    }
    return rules;
  }

  /** A list of names, or one name alone; with a problem for what is none. */
  static List<YamlNode.Scalar> names(YamlNode node, String field, Problems problems) {
    List<YamlNode> items =
        node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    if (items.isEmpty() || items.size() > MOST) {
      problems.error(node.place(), field, "must list from 1 to " + MOST + " names");
    }
    List<YamlNode.Scalar> result = new ArrayList<>();
    for (YamlNode item : items.subList(0, Math.min(MOST, items.size()))) {
      if (!(item instanceof YamlNode.Scalar scalar) || scalar.kind() == YamlNode.Kind.NULL) {
        problems.error(item.place(), field, "must be a name, not " + item.kindName());
      } else if (scalar.text().isBlank() || scalar.text().length() > LONGEST_NAME) {
        problems.error(item.place(), field, "must have from 1 to " + LONGEST_NAME + " characters");
      } else {
        result.add(scalar);
      }
    }
    return result;
  }
}
