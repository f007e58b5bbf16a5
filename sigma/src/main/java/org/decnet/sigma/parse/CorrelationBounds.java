package org.decnet.sigma.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Bound;
import org.decnet.sigma.Correlation.Operator;
import org.decnet.sigma.Correlation.Threshold;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the bounds of a correlation's number, with the field that the number comes from. */
final class CorrelationBounds {
  /** Each event of an ordered count costs the square of this. */
  static final int MOST_ORDERED = 16;

  private static final int MOST_FIELDS = 10;

  private static final String FIELD = CorrelationCondition.FIELD;

  private final Correlation.Type type;
  private final int rules;
  private final Problems problems;

  CorrelationBounds(Correlation.Type type, int rules, Problems problems) {
    this.type = type;
    this.rules = rules;
    this.problems = problems;
  }

  /** The threshold; of no use after a problem. */
  Threshold read(YamlNode.Mapping mapping) {
    long before = problems.errors();
    List<Bound> bounds = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Operator operator = Operator.of(key);
      if (operator != null) {
        BigDecimal limit = limit(key, entry.value());
        if (limit != null) {
          bounds.add(new Bound(operator, limit));
        }
      } else if (!key.equals("field") && !key.equals("percentile")) {
        problems.error(
            entry.key().place(),
            FIELD + "." + key,
            "unknown key: gt, gte, lt, lte, eq, neq, field and percentile are known");
      }
    }
    List<String> fields = fields(mapping);
    BigDecimal percentile = percentile(mapping);
    if (problems.errors() == before) {
      new CorrelationRange(type, rules, problems).check(mapping, bounds);
    }
    return new Threshold(bounds, fields, percentile);
  }

  private @Nullable BigDecimal limit(String key, YamlNode node) {
    BigDecimal limit = CorrelationNumber.of(node);
    if (limit == null) {
      problems.error(node.place(), FIELD + "." + key, "must be a number, not " + words(node));
    } else if (type.counts() && (limit.signum() < 0 || limit.stripTrailingZeros().scale() > 0)) {
      problems.error(
          node.place(),
          FIELD + "." + key,
          "must be a whole number from 0 for " + type.word() + ", not " + words(node));
    }
    return limit;
  }

  private static String words(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? "'" + scalar.text() + "'" : node.kindName();
  }

  private List<String> fields(YamlNode.Mapping mapping) {
    YamlNode node = mapping.get("field");
    String path = FIELD + ".field";
    List<String> fields = new ArrayList<>();
    if (node == null) {
      if (type.needsField()) {
        problems.error(mapping.place(), path, type.word() + " needs a field");
      }
      return fields;
    }
    if (!type.needsField()) {
      problems.error(node.place(), path, "has no meaning for " + type.word());
      return fields;
    }
    for (YamlNode.Scalar name : CorrelationRules.names(node, path, problems)) {
      if (fields.contains(name.text())) {
        problems.error(name.place(), path, "'" + name.text() + "' is listed twice");
      }
      fields.add(name.text());
    }
    int most = type == Correlation.Type.VALUE_COUNT ? MOST_FIELDS : 1;
    if (fields.size() > most) {
      problems.error(node.place(), path, "at most " + most + " for " + type.word());
    }
    return fields;
  }

  private @Nullable BigDecimal percentile(YamlNode.Mapping mapping) {
    YamlNode node = mapping.get("percentile");
    String path = FIELD + ".percentile";
    if (type != Correlation.Type.VALUE_PERCENTILE) {
      if (node != null) {
        problems.error(node.place(), path, "has no meaning for " + type.word());
      }
      return null;
    }
    if (node == null) {
      problems.error(mapping.place(), path, type.word() + " needs a percentile");
      return null;
    }
    BigDecimal percentile = CorrelationNumber.of(node);
    if (percentile == null
        || percentile.signum() < 0
        || percentile.compareTo(BigDecimal.valueOf(100)) > 0) {
      problems.error(node.place(), path, "must be a number from 0 to 100, not " + words(node));
    }
    return percentile;
  }
}
