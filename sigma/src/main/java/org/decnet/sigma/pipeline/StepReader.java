package org.decnet.sigma.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.parse.Problems;
import org.decnet.sigma.parse.SearchReader;
import org.decnet.sigma.yaml.PlainTree;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads one step of a pipeline. */
final class StepReader {
  private static final List<String> KINDS = List.of("rename", "prefix", "values", "require");
  private static final Set<String> KEYS =
      Set.of("rename", "prefix", "values", "require", "logsource", "rules", "except");

  private final PipelineNode nodes;
  private final SearchReader searches;

  StepReader(PipelineNode nodes, Limits limits, Problems problems) {
    this.nodes = nodes;
    this.searches = new SearchReader(limits, problems);
  }

  /** The step of a node; null, with a problem, if it is none. */
  @Nullable Step read(String path, YamlNode node) {
    YamlNode.Mapping mapping = nodes.mapping(path, node);
    if (mapping == null) {
      return null;
    }
    nodes.refuseOthers(path, mapping, KEYS);
    List<String> kinds = KINDS.stream().filter(kind -> mapping.get(kind) != null).toList();
    if (kinds.size() != 1) {
      nodes.error(mapping.place(), path, "a step has exactly one of " + String.join(", ", KINDS));
      return null;
    }
    String kind = kinds.getFirst();
    YamlNode except = mapping.get("except");
    if (except != null && !kind.equals("prefix")) {
      nodes.error(except.place(), path + ".except", "only a prefix has exceptions");
    }
    Scope scope = scope(path, mapping);
    YamlNode content = mapping.get(kind);
    return content == null ? null : read(kind, path + "." + kind, scope, content, except);
  }

  private Step read(
      String kind, String path, Scope scope, YamlNode content, @Nullable YamlNode except) {
    return switch (kind) {
      case "rename" -> new Step.Rename(scope, names(path, content));
      case "prefix" ->
          new Step.Prefix(
              scope,
              nodes.texts(path, content),
              except == null ? Set.of() : Set.copyOf(nodes.texts(path, except)));
      case "values" -> new Step.Values(scope, values(path, content));
      default -> new Step.Require(scope, searches.read(path, content));
    };
  }

  private Scope scope(String path, YamlNode.Mapping mapping) {
    YamlNode logsource = mapping.get("logsource");
    YamlNode rules = mapping.get("rules");
    return new Scope(
        logsource == null ? List.of() : nodes.logsources(path + ".logsource", logsource),
        rules == null ? Set.of() : Set.copyOf(nodes.texts(path + ".rules", rules)));
  }

  private Map<String, String> names(String path, YamlNode node) {
    Map<String, String> names = new HashMap<>();
    YamlNode.Mapping mapping = nodes.mapping(path, node);
    for (YamlNode.Entry entry : mapping == null ? List.<YamlNode.Entry>of() : mapping.entries()) {
      List<String> targets = nodes.texts(path + "." + entry.key().text(), entry.value());
      names.put(entry.key().text(), String.join(ItemNames.ALTERNATIVE, targets));
    }
    return names;
  }

  private Map<String, Map<String, List<Test>>> values(String path, YamlNode node) {
    Map<String, Map<String, List<Test>>> values = new HashMap<>();
    YamlNode.Mapping mapping = nodes.mapping(path, node);
    for (YamlNode.Entry entry : mapping == null ? List.<YamlNode.Entry>of() : mapping.entries()) {
      String field = entry.key().text();
      values.put(field, valuesOf(path + "." + field, entry.value()));
    }
    return values;
  }

  private Map<String, List<Test>> valuesOf(String path, YamlNode node) {
    Map<String, List<Test>> values = new HashMap<>();
    YamlNode.Mapping mapping = nodes.mapping(path, node);
    for (YamlNode.Entry entry : mapping == null ? List.<YamlNode.Entry>of() : mapping.entries()) {
      String value = entry.key().text();
      values.put(value.toLowerCase(Locale.ROOT), tests(path + "." + value, entry.value()));
    }
    return values;
  }

  private List<Test> tests(String path, YamlNode node) {
    List<YamlNode> items = node instanceof YamlNode.Scalar ? List.of(node) : nodes.list(path, node);
    return items.stream().map(item -> test(path, item)).toList();
  }

  private Test test(String path, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      String text = scalar.text();
      return switch (scalar.kind()) {
        case INTEGER, DECIMAL ->
            new Test.Compare(text, Test.Relation.EQUAL, PlainTree.number(scalar));
        case BOOLEAN -> new Test.Bool(text, Boolean.parseBoolean(text));
        case NULL -> new Test.Null(text);
        case TEXT -> new Test.Text(text, TextPattern.literal(text), false);
      };
    }
    nodes.error(node.place(), path, "expected a value or a list of values");
    return new Test.Null("");
  }
}
