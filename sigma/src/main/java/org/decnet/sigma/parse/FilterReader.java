package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Header;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the filter block of a document. */
final class FilterReader {
  private static final String BLOCK = "filter";
  private static final String RULES = "rules";
  private static final String PATH = BLOCK + "." + RULES;

  private final ReadingContext context;
  private final Problems problems;

  FilterReader(ReadingContext context) {
    this.context = context;
    this.problems = context.problems();
  }

  /** The document, or null after a problem. */
  @Nullable Filter read(Header header, YamlNode.Mapping root) {
    Logsource logsource = new LogsourceReader(problems).read(root);
    Detection detection = new DetectionReader(BLOCK, Set.of(RULES), context).read(root);
    List<Filter.Target> targets = List.of();
    if (root.get(BLOCK) instanceof YamlNode.Mapping block) {
      targets = rules(block);
    }
    if (detection == null) {
      return null;
    }
    return new Filter(
        header,
        Objects.requireNonNullElse(logsource, new Logsource(null, null, null)),
        targets,
        detection);
  }

  private List<Filter.Target> rules(YamlNode.Mapping block) {
    YamlNode node = block.get(RULES);
    return switch (node) {
      case null -> refused(block, "a filter needs rules: a list of ids or names, or 'any'");
      case YamlNode.Scalar word when word.text().equalsIgnoreCase(Filter.ANY) -> List.of();
      case YamlNode.Scalar word -> refused(word, "must be a list of ids or names, or 'any'");
      case YamlNode.Mapping map -> refused(map, "must be a list of ids or names, or 'any'");
      case YamlNode.Sequence list -> targets(list);
    };
  }

  private List<Filter.Target> refused(YamlNode node, String message) {
    problems.error(node.place(), PATH, message);
    return List.of();
  }

  private List<Filter.Target> targets(YamlNode.Sequence list) {
    if (list.items().isEmpty()) {
      return refused(list, "the list is empty: write 'any' for every rule of the logsource");
    }
    List<Filter.Target> result = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlNode.Scalar scalar && isText(scalar)) {
        result.add(new Filter.Target(scalar.text(), scalar.place()));
      } else {
        problems.error(item.place(), PATH, "must list ids or names, not " + item.kindName());
      }
    }
    return result;
  }

  private static boolean isText(YamlNode.Scalar scalar) {
    return scalar.kind() != YamlNode.Kind.NULL && !scalar.text().isBlank();
  }
}
