package org.decnet.sigma.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Place;
import org.decnet.sigma.parse.Problems;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the pieces that parts of a pipeline file have in common, with their problems. */
final class PipelineNode {
  private static final Set<String> LOGSOURCE_KEYS = Set.of("category", "product", "service");

  private final Problems problems;

  PipelineNode(Problems problems) {
    this.problems = problems;
  }

  void error(Place place, String path, String message) {
    problems.error(place, path, message);
  }

  YamlNode.@Nullable Mapping mapping(String path, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping;
    }
    boolean empty = node instanceof YamlNode.Mapping;
    error(
        node.place(),
        path,
        "expected a map with something in it, not " + (empty ? "an empty one" : node.kindName()));
    return null;
  }

  List<YamlNode> list(String path, YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
      return sequence.items();
    }
    boolean empty = node instanceof YamlNode.Sequence;
    error(
        node.place(),
        path,
        "expected a list with something in it, not " + (empty ? "an empty one" : node.kindName()));
    return List.of();
  }

  /** One text, or a list of them. */
  List<String> texts(String path, YamlNode node) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : node instanceof YamlNode.Scalar ? List.of(node) : list(path, node)) {
      String text = text(path, item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  @Nullable String text(String path, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar
        && scalar.kind() != YamlNode.Kind.NULL
        && !scalar.text().isBlank()) {
      return scalar.text();
    }
    boolean blank = node instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Kind.NULL;
    error(node.place(), path, "expected a text, not " + (blank ? "a blank one" : node.kindName()));
    return null;
  }

  /** One logsource, or a list of them. */
  List<Logsource> logsources(String path, YamlNode node) {
    List<Logsource> logsources = new ArrayList<>();
    for (YamlNode item : node instanceof YamlNode.Mapping ? List.of(node) : list(path, node)) {
      YamlNode.Mapping mapping = mapping(path, item);
      if (mapping != null) {
        refuseOthers(path, mapping, LOGSOURCE_KEYS);
        logsources.add(
            new Logsource(
                part(path, mapping, "category"),
                part(path, mapping, "product"),
                part(path, mapping, "service")));
      }
    }
    return logsources;
  }

  private @Nullable String part(String path, YamlNode.Mapping mapping, String key) {
    YamlNode node = mapping.get(key);
    return node == null ? null : text(path + "." + key, node);
  }

  /** A key that nobody reads is a mistake that would otherwise go unseen. */
  void refuseOthers(String path, YamlNode.Mapping mapping, Set<String> known) {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        error(
            entry.key().place(),
            path.isEmpty() ? key : path + "." + key,
            "unknown key; expected one of " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }
}
