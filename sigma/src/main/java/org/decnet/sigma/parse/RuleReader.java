package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Place;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.yaml.ContentHash;
import org.decnet.sigma.yaml.PlainTree;
import org.decnet.sigma.yaml.YamlDocument;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads documents into rules. */
public final class RuleReader {
  /** Keys that have a component of their own in {@link Rule}. */
  private static final Set<String> MODELLED =
      Set.of(
          "title",
          "id",
          "name",
          "status",
          "level",
          "description",
          "author",
          "references",
          "tags",
          "logsource",
          "detection");

  /** The other keys that the Sigma specification defines for rules. */
  private static final Set<String> METADATA =
      Set.of(
          "date",
          "modified",
          "related",
          "falsepositives",
          "fields",
          "license",
          "taxonomy",
          "scope");

  private final String path;
  private final Limits limits;
  private final Problems problems;

  /** A reader for the documents of one file. */
  public RuleReader(String path, Limits limits, Problems problems) {
    this.path = path;
    this.limits = limits;
    this.problems = problems;
  }

  /** All rules of a file; the list is of no use if the problems hold an error. */
  public List<Rule> read(List<YamlDocument> documents) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Rule rule = read(i, documents.get(i));
      if (rule != null) {
        rules.add(rule);
      }
    }
    if (documents.isEmpty()) {
      problems.error(Place.WHOLE_FILE, "", "the file holds no rule");
    }
    return rules;
  }

  private @Nullable Rule read(int index, YamlDocument document) {
    problems.rule("");
    if (!(document.root() instanceof YamlNode.Mapping root)) {
      String kind = document.root().kindName();
      problems.error(document.root().place(), "", "a rule is a map of keys, not " + kind);
      return null;
    }
    HeaderReader header = new HeaderReader(root, problems);
    problems.rule(header.label());
    if (isOtherKind(root)) {
      return null;
    }
    String title = header.requiredText("title");
    Logsource logsource = new LogsourceReader(problems).read(root);
    Detection detection = new DetectionReader(limits, problems).read(root);
    PlainTree extensions = new PlainTree();
    Map<String, Object> unknown = others(root, extensions);
    warnOfEmptyValues(extensions);
    Rule rule =
        new Rule(
            path,
            index,
            Objects.requireNonNullElse(title, ""),
            header.id(),
            header.text("name"),
            header.status(),
            header.level(),
            header.text("description"),
            header.text("author"),
            header.texts("references"),
            header.tags(),
            Objects.requireNonNullElse(logsource, new Logsource(null, null, null)),
            Objects.requireNonNullElse(detection, new Detection(Map.of(), List.of())),
            metadata(root, header),
            unknown,
            extensions.places(),
            document.source(),
            ContentHash.of(root));
    return rule;
  }

  private boolean isOtherKind(YamlNode.Mapping root) {
    for (YamlNode.Entry entry : root.entries()) {
      String key = entry.key().text();
      String message =
          switch (key) {
            case "correlation" -> "correlation rules are not supported yet";
            case "filter" -> "filters are not supported yet";
            case "action" -> "rule collections (action) are obsolete: write each rule in full";
            default -> "";
          };
      if (!message.isEmpty()) {
        problems.error(entry.key().place(), key, message);
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> metadata(YamlNode.Mapping root, HeaderReader header) {
    header.date("date");
    header.date("modified");
    PlainTree tree = new PlainTree();
    Map<String, Object> result = new LinkedHashMap<>();
    for (YamlNode.Entry entry : root.entries()) {
      if (METADATA.contains(entry.key().text())) {
        put(result, entry, tree);
      }
    }
    return Collections.unmodifiableMap(result);
  }

  private static Map<String, Object> others(YamlNode.Mapping root, PlainTree tree) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (YamlNode.Entry entry : root.entries()) {
      String key = entry.key().text();
      if (!MODELLED.contains(key) && !METADATA.contains(key)) {
        put(result, entry, tree);
      }
    }
    return Collections.unmodifiableMap(result);
  }

  private static void put(Map<String, Object> result, YamlNode.Entry entry, PlainTree tree) {
    Object value = tree.convert(entry.key().text(), entry.value());
    if (value != null) {
      result.put(entry.key().text(), value);
    }
  }

  private void warnOfEmptyValues(PlainTree tree) {
    for (Place place : tree.emptyValues()) {
      problems.warning(place, "", "this key has no value and is left out");
    }
  }
}
