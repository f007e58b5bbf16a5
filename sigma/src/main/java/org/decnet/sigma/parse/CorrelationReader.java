package org.decnet.sigma.parse;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Alias;
import org.decnet.sigma.Correlation.Criterion;
import org.decnet.sigma.Correlation.Reference;
import org.decnet.sigma.Correlation.Threshold;
import org.decnet.sigma.Header;
import org.decnet.sigma.Limits;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the correlation block of a document. */
final class CorrelationReader {
  private static final String BLOCK = "correlation";

  private static final Set<String> KEYS =
      Set.of("type", "rules", "aliases", "group-by", "timespan", "condition", "generate");

  private final Limits limits;
  private final Problems problems;

  CorrelationReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** The document, or null after a problem. */
  @Nullable Correlation read(Header header, YamlNode.Mapping root) {
    YamlNode node = root.get(BLOCK);
    if (!(node instanceof YamlNode.Mapping block)) {
      problems.error(
          node == null ? root.place() : node.place(),
          BLOCK,
          "must be a map, not " + (node == null ? "absent" : node.kindName()));
      return null;
    }
    long before = problems.errors();
    checkKeys(root, block);
    Correlation result = read(header, root, block);
    return problems.errors() > before ? null : result;
  }

  private @Nullable Correlation read(Header header, YamlNode.Mapping root, YamlNode.Mapping block) {
    Correlation.Type type = type(block);
    List<Reference> rules = new CorrelationRules(problems).read(block);
    List<String> groupBy = groupBy(block);
    List<Alias> aliases = new CorrelationAliases(problems).read(block, rules);
    Duration timespan = new CorrelationTimespan(problems).read(block);
    boolean generate = generate(root, block);
    if (type == null) {
      return null;
    }
    Criterion criterion = new CorrelationCondition(type, rules, limits, problems).read(block);
    List<String> fields = criterion instanceof Threshold threshold ? threshold.fields() : List.of();
    new CorrelationAliases(problems).checkUse(aliases, rules, groupBy, fields);
    return new Correlation(
        header,
        type,
        rules,
        aliases,
        groupBy,
        Objects.requireNonNullElse(timespan, Duration.ZERO),
        Objects.requireNonNullElse(criterion, new Threshold(List.of(), List.of(), BigDecimal.ZERO)),
        generate);
  }

  private void checkKeys(YamlNode.Mapping root, YamlNode.Mapping block) {
    for (String other : List.of("logsource", "detection", "filter")) {
      YamlNode node = root.get(other);
      if (node != null) {
        problems.error(node.place(), other, "a correlation has none: write a document of its own");
      }
    }
    for (YamlNode.Entry entry : block.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        problems.error(
            entry.key().place(),
            BLOCK + "." + key,
            "unknown key: type, rules, aliases, group-by, timespan, condition and generate are known");
      }
    }
  }

  private Correlation.@Nullable Type type(YamlNode.Mapping block) {
    YamlNode node = block.get("type");
    if (node == null) {
      problems.error(block.place(), "correlation.type", "a correlation needs a type");
      return null;
    }
    Correlation.Type type =
        node instanceof YamlNode.Scalar scalar ? Correlation.Type.of(scalar.text()) : null;
    if (type == null) {
      List<String> known = new ArrayList<>();
      for (Correlation.Type each : Correlation.Type.values()) {
        known.add(each.word());
      }
      String given =
          node instanceof YamlNode.Scalar scalar ? "'" + scalar.text() + "'" : node.kindName();
      problems.error(
          node.place(),
          "correlation.type",
          "must be one of " + String.join(", ", known) + ", not " + given);
    }
    return type;
  }

  private List<String> groupBy(YamlNode.Mapping block) {
    YamlNode node = block.get("group-by");
    List<String> result = new ArrayList<>();
    if (node == null) {
      return result;
    }
    List<YamlNode.Scalar> names = CorrelationRules.names(node, "correlation.group-by", problems);
    for (YamlNode.Scalar name : names) {
      if (result.contains(name.text())) {
        problems.error(
            name.place(), "correlation.group-by", "'" + name.text() + "' is listed twice");
      } else {
        result.add(name.text());
      }
    }
    return result;
  }

  /** The specification has the key beside the block, most rules have it within: both will do. */
  private boolean generate(YamlNode.Mapping root, YamlNode.Mapping block) {
    Boolean within = bool(block.get("generate"), "correlation.generate");
    Boolean beside = bool(root.get("generate"), "generate");
    if (within != null && beside != null && !within.equals(beside)) {
      problems.error(
          Objects.requireNonNull(root.get("generate")).place(),
          "generate",
          "contradicts correlation.generate");
    }
    return Boolean.TRUE.equals(within) || Boolean.TRUE.equals(beside);
  }

  // Whether the key is given matters beside what it says.
  private @Nullable Boolean bool(@Nullable YamlNode node, String field) {
    if (node == null) {
      return null;
    }
    if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.BOOLEAN) {
      return Boolean.parseBoolean(scalar.text());
    }
    problems.error(node.place(), field, "must be true or false, not " + node.kindName());
    return null;
  }
}
