package org.decnet.sigma.parse;

import org.decnet.sigma.Logsource;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the logsource of a rule. */
final class LogsourceReader {
  private final Problems problems;

  LogsourceReader(Problems problems) {
    this.problems = problems;
  }

  @Nullable Logsource read(YamlNode.Mapping root) {
    YamlNode node = root.get("logsource");
    if (node == null) {
      problems.error(root.place(), "logsource", "a rule needs a logsource");
      return null;
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.error(node.place(), "logsource", "must be a map, not " + node.kindName());
      return null;
    }
    Logsource logsource =
        new Logsource(
            part(mapping, "category"), part(mapping, "product"), part(mapping, "service"));
    if (logsource.equals(new Logsource(null, null, null))) {
      problems.error(
          node.place(), "logsource", "must name at least one of category, product and service");
    }
    return logsource;
  }

  private @Nullable String part(YamlNode.Mapping mapping, String key) {
    YamlNode node = mapping.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof YamlNode.Scalar scalar
        && scalar.kind() != YamlNode.Kind.NULL
        && !scalar.text().isBlank()) {
      return scalar.text();
    }
    problems.error(node.place(), "logsource." + key, "must be a text, not " + node.kindName());
    return null;
  }
}
