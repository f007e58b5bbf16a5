package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Correlation.Alias;
import org.decnet.sigma.Correlation.Reference;
import org.decnet.sigma.yaml.YamlNode;

/** Reads the field aliases of a correlation. */
final class CorrelationAliases {
  private static final String FIELD = "correlation.aliases";

  private final Problems problems;

  CorrelationAliases(Problems problems) {
    this.problems = problems;
  }

  List<Alias> read(YamlNode.Mapping block, List<Reference> rules) {
    YamlNode node = block.get("aliases");
    List<Alias> aliases = new ArrayList<>();
    switch (node) {
      case null -> {}
      case YamlNode.Mapping mapping -> {
        for (YamlNode.Entry entry : mapping.entries()) {
          aliases.add(new Alias(entry.key().text(), fields(entry, rules), entry.key().place()));
        }
      }
      case YamlNode other ->
          problems.error(other.place(), FIELD, "must be a map, not " + other.kindName());
    }
    return aliases;
  }

  private Map<String, String> fields(YamlNode.Entry alias, List<Reference> rules) {
    String path = FIELD + "." + alias.key().text();
    Map<String, String> fields = new LinkedHashMap<>();
    if (!(alias.value() instanceof YamlNode.Mapping mapping)) {
      problems.error(
          alias.value().place(),
          path,
          "must be a map from rule to field, not " + alias.value().kindName());
      return fields;
    }
    for (YamlNode.Entry entry : mapping.entries()) {
      if (!mayBeListed(entry.key().text(), rules)) {
        problems.error(
            entry.key().place(),
            path,
            "the correlation lists no rule '" + entry.key().text() + "'");
      }
      if (entry.value() instanceof YamlNode.Scalar field && !field.text().isBlank()) {
        fields.put(entry.key().text(), field.text());
      } else {
        problems.error(
            entry.value().place(), path, "must name a field, not " + entry.value().kindName());
      }
    }
    return fields;
  }

  /** A rule listed by id may be called by its name here: that is known only with all files. */
  private static boolean mayBeListed(String name, List<Reference> rules) {
    return rules.stream()
        .anyMatch(rule -> rule.rule().equals(name) || HeaderReader.isUuid(rule.rule()));
  }

  void checkUse(
      List<Alias> aliases, List<Reference> rules, List<String> groupBy, List<String> fields) {
    for (Alias alias : aliases) {
      String path = FIELD + "." + alias.name();
      if (!groupBy.contains(alias.name()) && !fields.contains(alias.name())) {
        problems.warning(alias.place(), path, "neither group-by nor field uses this alias");
      }
      for (Reference rule : rules) {
        if (!alias.fields().containsKey(rule.rule()) && !HeaderReader.isUuid(rule.rule())) {
          problems.warning(
              alias.place(),
              path,
              "names no field for '" + rule.rule() + "': its field '" + alias.name() + "' is used");
        }
      }
    }
  }
}
