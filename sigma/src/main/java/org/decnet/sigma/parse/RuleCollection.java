package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.yaml.YamlDocument;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Merges the documents of a file by their {@code action} keys: {@code global} adds to every
 * document that follows, {@code reset} ends that, {@code repeat} adds to the document before.
 *
 * <p>Sigma 2 no longer defines this, but rules that use it are still about.
 */
final class RuleCollection {
  private static final String ACTION = "action";

  private final Problems problems;
  private final Allowance nodes;
  private final List<Part> parts = new ArrayList<>();
  private boolean spent;
  private YamlNode.@Nullable Mapping global;
  private YamlNode.@Nullable Mapping previous;

  RuleCollection(ReadingContext context) {
    this.problems = context.problems();
    this.nodes = new Allowance(context.limits().nodes());
  }

  /**
   * A document with all that is merged into it.
   *
   * @param index its position in the file
   */
  record Part(int index, YamlDocument document) {}

  List<Part> parts(List<YamlDocument> documents) {
    for (int i = 0; i < documents.size(); i++) {
      YamlDocument document = documents.get(i);
      if (document.root() instanceof YamlNode.Mapping root) {
        add(i, document, root);
      } else {
        parts.add(new Part(i, document));
      }
    }
    return parts;
  }

  private void add(int index, YamlDocument document, YamlNode.Mapping root) {
    YamlNode action = root.get(ACTION);
    if (action == null) {
      rule(index, document, global == null ? root : charged(merged(global, root)));
      return;
    }
    String word = action instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    String message = "rule collections went with Sigma 2: write each rule in full";
    problems.warning(action.place(), ACTION, message);
    YamlNode.Mapping own = without(root);
    switch (word) {
      case "global" -> global = global == null ? own : charged(merged(global, own));
      case "reset" -> reset(action, own);
      case "repeat" -> repeat(index, document, action, own);
      default ->
          problems.error(action.place(), ACTION, "must be global, reset or repeat, not " + word);
    }
  }

  private void reset(YamlNode action, YamlNode.Mapping own) {
    global = null;
    if (!own.entries().isEmpty()) {
      problems.error(action.place(), ACTION, "beside 'reset' nothing can stand in a document");
    }
  }

  private void repeat(int index, YamlDocument document, YamlNode action, YamlNode.Mapping own) {
    if (previous == null) {
      problems.error(action.place(), ACTION, "before 'repeat' there is no rule to repeat");
    } else {
      rule(index, document, charged(merged(previous, own)));
    }
  }

  private void rule(int index, YamlDocument document, YamlNode.Mapping root) {
    previous = root;
    parts.add(new Part(index, new YamlDocument(root, document.source())));
  }

  /** The first map with the keys of the second added; maps of one key are merged in turn. */
  private YamlNode.Mapping merged(YamlNode.Mapping base, YamlNode.Mapping added) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    base.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    for (YamlNode.Entry entry : added.entries()) {
      entries.merge(entry.key().text(), entry, this::merged);
    }
    return new YamlNode.Mapping(List.copyOf(entries.values()), added.place());
  }

  private YamlNode.Entry merged(YamlNode.Entry base, YamlNode.Entry added) {
    if (base.value() instanceof YamlNode.Mapping first
        && added.value() instanceof YamlNode.Mapping second) {
      return new YamlNode.Entry(added.key(), merged(first, second));
    }
    return added;
  }

  /** A merged document, or an empty one when too much was merged already. */
  private YamlNode.Mapping charged(YamlNode.Mapping merged) {
    if (spent) {
      return new YamlNode.Mapping(List.of(), merged.place());
    }
    spent = !nodes.take(count(merged));
    if (spent) {
      String message = "rule collections stand for more than " + nodes.total() + " YAML nodes";
      problems.error(merged.place(), ACTION, message);
    }
    return merged;
  }

  private static long count(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> 1;
      case YamlNode.Sequence list ->
          1 + list.items().stream().mapToLong(RuleCollection::count).sum();
      case YamlNode.Mapping map ->
          1 + map.entries().stream().mapToLong(entry -> 1 + count(entry.value())).sum();
    };
  }

  private static YamlNode.Mapping without(YamlNode.Mapping root) {
    List<YamlNode.Entry> rest =
        root.entries().stream().filter(entry -> !entry.key().text().equals(ACTION)).toList();
    return new YamlNode.Mapping(rest, root.place());
  }
}
