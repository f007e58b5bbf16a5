package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.decnet.sigma.Document;
import org.decnet.sigma.Header;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Place;
import org.decnet.sigma.Placeholders;
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
          "detection",
          "correlation",
          "filter",
          "action");

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
  private final ReadingContext context;
  private final Problems problems;

  /**
   * A reader for the documents of one file.
   *
   * @param known whether the file passed every check before
   */
  public RuleReader(
      String path, Limits limits, Placeholders placeholders, Problems problems, boolean known) {
    this.path = path;
    this.context = ReadingContext.of(limits, placeholders, problems, known);
    this.problems = problems;
  }

  /** All documents of a file; the list is of no use if the problems hold an error. */
  public List<Document> read(List<YamlDocument> documents) {
    List<Document> read = new ArrayList<>();
    List<RuleCollection.Part> parts = new RuleCollection(context).parts(documents);
    for (RuleCollection.Part part : parts) {
      Document document = read(part.index(), part.document());
      if (document != null) {
        read.add(document);
      }
    }
    if (parts.isEmpty() && problems.errors() == 0) {
      problems.error(Place.WHOLE_FILE, "", "the file holds no rule");
    }
    return read;
  }

  private @Nullable Document read(int index, YamlDocument document) {
    problems.rule("");
    if (!(document.root() instanceof YamlNode.Mapping root)) {
      String kind = document.root().kindName();
      problems.error(document.root().place(), "", "a rule is a map of keys, not " + kind);
      return null;
    }
    HeaderReader reader = new HeaderReader(root, problems);
    problems.rule(reader.label());
    Header header = header(index, document, root, reader);
    if (root.get("correlation") != null) {
      return new CorrelationReader(context.limits(), problems).read(header, root);
    }
    if (root.get("filter") != null) {
      return new FilterReader(context).read(header, root);
    }
    Logsource logsource = new LogsourceReader(problems).read(root);
    Detection detection = new DetectionReader("detection", Set.of(), context).read(root);
    return new Rule(
        header,
        Objects.requireNonNullElse(logsource, new Logsource(null, null, null)),
        Objects.requireNonNullElse(detection, new Detection(Map.of(), List.of())));
  }

  private Header header(
      int index, YamlDocument document, YamlNode.Mapping root, HeaderReader reader) {
    String title = reader.requiredText("title");
    PlainTree extensions = new PlainTree();
    Map<String, Object> unknown = others(root, extensions);
    warnOfEmptyValues(extensions);
    return new Header(
        path,
        index,
        Objects.requireNonNullElse(title, ""),
        reader.id(),
        reader.text("name"),
        reader.status(),
        reader.level(),
        reader.text("description"),
        reader.text("author"),
        reader.texts("references"),
        reader.tags(),
        metadata(root, reader),
        unknown,
        extensions.places(),
        document.source(),
        ContentHash.of(root));
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
