package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the searches and conditions of a block: the detection of a rule, or a filter. */
final class DetectionReader {
  private static final String CONDITION = "condition";

  private final String block;
  private final Set<String> otherKeys;
  private final ReadingContext context;
  private final Limits limits;
  private final Problems problems;
  private final Allowance uses;

  /**
   * A reader for one block.
   *
   * @param block its key
   * @param otherKeys keys in it that are no search identifiers, besides the condition
   */
  DetectionReader(String block, Set<String> otherKeys, ReadingContext context) {
    this.block = block;
    this.otherKeys = otherKeys;
    this.context = context;
    this.limits = context.limits();
    this.problems = context.problems();
    this.uses = new Allowance(limits.tests());
  }

  @Nullable Detection read(YamlNode.Mapping root) {
    YamlNode node = root.get(block);
    if (node == null) {
      problems.error(root.place(), block, "a rule needs a " + block);
      return null;
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.error(node.place(), block, "must be a map, not " + node.kindName());
      return null;
    }
    long errors = problems.errors();
    Map<String, Search> searches = searches(mapping);
    List<Condition> conditions = conditions(mapping, searches);
    Detection detection = new Detection(searches, conditions);
    // Without a readable condition everything would count as unused.
    if (problems.errors() == errors) {
      checkUse(mapping, detection);
    }
    return detection;
  }

  private Map<String, Search> searches(YamlNode.Mapping mapping) {
    SearchReader reader = new SearchReader(context);
    Map<String, Search> searches = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (name.equals(CONDITION) || otherKeys.contains(name)) {
        continue;
      }
      if (name.equals("timeframe")) {
        problems.error(
            entry.key().place(),
            path(name),
            "timeframe went with the obsolete aggregations: write a correlation rule");
      } else {
        checkName(entry.key());
        searches.put(name, reader.read(path(name), entry.value()));
      }
    }
    if (searches.isEmpty()) {
      problems.error(mapping.place(), block, "needs at least one search identifier");
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
          key.place(), block, "no condition can name '" + name + "', only reach it by 'of'");
    }
  }

  private List<Condition> conditions(YamlNode.Mapping mapping, Map<String, Search> searches) {
    YamlNode node = mapping.get(CONDITION);
    List<Condition> result = new ArrayList<>();
    switch (node) {
      case null ->
          problems.error(mapping.place(), path(CONDITION), "a " + block + " needs a condition");
      case YamlNode.Sequence sequence -> {
        if (sequence.items().isEmpty()) {
          problems.error(sequence.place(), path(CONDITION), "the list is empty");
        }
        sequence.items().forEach(item -> addCondition(item, searches, result));
      }
      case YamlNode single -> addCondition(single, searches, result);
    }
    return result;
  }

  private void addCondition(YamlNode node, Map<String, Search> searches, List<Condition> result) {
    if (!(node instanceof YamlNode.Scalar text) || text.kind() == YamlNode.Kind.NULL) {
      problems.error(node.place(), path(CONDITION), "must be a text, not " + node.kindName());
      return;
    }
    Condition condition = conditionOf(text, searches);
    if (condition != null) {
      result.add(condition);
    }
  }

  private void checkUse(YamlNode.Mapping mapping, Detection detection) {
    SearchUse use = SearchUse.of(detection);
    for (YamlNode.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (detection.searches().containsKey(name) && !use.names().contains(name)) {
        problems.warning(
            entry.key().place(), path(name), "no condition uses this search identifier");
      }
    }
    new CostCheck(block, mapping.place(), context).check(detection);
    if (use.tests() > limits.tests()) {
      problems.error(
          mapping.place(),
          block,
          "one event would cost " + use.tests() + " tests, more than " + limits.tests());
    }
  }

  private @Nullable Condition conditionOf(YamlNode.Scalar text, Map<String, Search> searches) {
    String path = path(CONDITION);
    return new ConditionParser(text, path, searches.keySet(), uses, limits, problems).parse();
  }

  private String path(String key) {
    return block + "." + key;
  }
}
