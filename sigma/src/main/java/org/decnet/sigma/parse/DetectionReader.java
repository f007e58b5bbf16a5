package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the detection block of a rule. */
final class DetectionReader {
  private static final String CONDITION = "condition";

  private final Limits limits;
  private final Problems problems;

  DetectionReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Nullable Detection read(YamlNode.Mapping root) {
    YamlNode node = root.get("detection");
    if (node == null) {
      problems.error(root.place(), "detection", "a rule needs a detection");
      return null;
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.error(node.place(), "detection", "must be a map, not " + node.kindName());
      return null;
    }
    Map<String, Search> searches = searches(mapping);
    List<Condition> conditions = conditions(mapping, searches);
    Detection detection = new Detection(searches, conditions);
    checkUse(mapping, detection);
    return detection;
  }

  private Map<String, Search> searches(YamlNode.Mapping mapping) {
    SearchReader reader = new SearchReader(limits, problems);
    Map<String, Search> searches = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (name.equals(CONDITION)) {
        continue;
      }
      if (name.equals("timeframe")) {
        problems.error(
            entry.key().place(),
            "detection.timeframe",
            "timeframe went with the obsolete aggregations: write a correlation rule");
      } else {
        checkName(entry.key());
        searches.put(name, reader.read("detection." + name, entry.value()));
      }
    }
    if (searches.isEmpty()) {
      problems.error(mapping.place(), "detection", "needs at least one search identifier");
    }
    return searches;
  }

  /** Other names are of use all the same: {@code 1 of sel*} and {@code them} reach them. */
  private void checkName(YamlNode.Scalar key) {
    String name = key.text();
    boolean plain = !name.isEmpty() && !ConditionTokens.isReserved(name);
    for (int i = 0; plain && i < name.length(); i++) {
      plain = ConditionTokens.isWordPart(name.charAt(i)) && name.charAt(i) != '*';
    }
    if (!plain) {
      problems.warning(
          key.place(), "detection", "no condition can name '" + name + "', only reach it by 'of'");
    }
  }

  private List<Condition> conditions(YamlNode.Mapping mapping, Map<String, Search> searches) {
    YamlNode node = mapping.get(CONDITION);
    List<Condition> result = new ArrayList<>();
    switch (node) {
      case null ->
          problems.error(mapping.place(), "detection.condition", "a detection needs a condition");
      case YamlNode.Sequence sequence -> {
        if (sequence.items().isEmpty()) {
          problems.error(sequence.place(), "detection.condition", "the list is empty");
        }
        sequence.items().forEach(item -> addCondition(item, searches, result));
      }
      case YamlNode single -> addCondition(single, searches, result);
    }
    return result;
  }

  private void addCondition(YamlNode node, Map<String, Search> searches, List<Condition> result) {
    if (!(node instanceof YamlNode.Scalar text) || text.kind() == YamlNode.Kind.NULL) {
      problems.error(node.place(), "detection.condition", "must be a text, not " + node.kindName());
      return;
    }
    Condition condition = new ConditionParser(text, searches.keySet(), limits, problems).parse();
    if (condition != null) {
      result.add(condition);
    }
  }

  private void checkUse(YamlNode.Mapping mapping, Detection detection) {
    // Without a readable condition everything would count as unused.
    if (problems.errors() > 0) {
      return;
    }
    SearchUse use = SearchUse.of(detection);
    for (YamlNode.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (detection.searches().containsKey(name) && !use.names().contains(name)) {
        problems.warning(
            entry.key().place(), "detection." + name, "no condition uses this search identifier");
      }
    }
    if (use.tests() > limits.tests()) {
      problems.error(
          mapping.place(),
          "detection",
          "one event would cost " + use.tests() + " tests, more than " + limits.tests());
    }
  }
}
