package org.decnet.sigma;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.ast.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One Sigma correlation rule as its file states it.
 *
 * @param header what the rule says about itself
 * @param type what is looked at in the window
 * @param rules the rules and correlations whose matches it watches, at least one
 * @param aliases names for fields that are called differently in events of different rules
 * @param groupBy fields or aliases whose values part the events into groups; empty for one group
 * @param timespan how far back the window reaches
 * @param criterion what must be true of the window
 * @param generate whether the referred rules report their own matches too
 */
public record Correlation(
    Header header,
    Type type,
    List<Reference> rules,
    List<Alias> aliases,
    List<String> groupBy,
    Duration timespan,
    Criterion criterion,
    boolean generate)
    implements Document {

  /** Copies the lists. */
  public Correlation {
    rules = List.copyOf(rules);
    aliases = List.copyOf(aliases);
    groupBy = List.copyOf(groupBy);
  }

  /** What a correlation looks at in its window. */
  public enum Type {
    EVENT_COUNT("event_count"),
    VALUE_COUNT("value_count"),
    VALUE_SUM("value_sum"),
    VALUE_AVG("value_avg"),
    VALUE_PERCENTILE("value_percentile"),
    VALUE_MEDIAN("value_median"),
    TEMPORAL("temporal"),
    TEMPORAL_ORDERED("temporal_ordered");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The word that rule files carry. */
    public String word() {
      return word;
    }

    /** Whether this is about which rules match, not about numbers. */
    public boolean temporal() {
      return this == TEMPORAL || this == TEMPORAL_ORDERED;
    }

    /** Whether this counts something, so that its limits are whole numbers. */
    public boolean counts() {
      return this == EVENT_COUNT || this == VALUE_COUNT || temporal();
    }

    /** Whether this is about the values of a field. */
    public boolean needsField() {
      return this != EVENT_COUNT && !temporal();
    }

    /** The type of a rule file's word, or null if there is none such. */
    public static @Nullable Type of(String word) {
      for (Type type : values()) {
        if (type.word.equals(word)) {
          return type;
        }
      }
      return null;
    }
  }

  /**
   * A rule or correlation as the list of rules names it.
   *
   * @param rule its name or id
   * @param place where that stands
   */
  public record Reference(String rule, Place place) {}

  /**
   * A name for fields that are called differently in events of different rules.
   *
   * @param fields the field by the rule's name or id, in file order; under the alias itself for
   *     rules that are not in it
   */
  public record Alias(String name, Map<String, String> fields, Place place) {
    /** Copies the map, keeping its order. */
    public Alias {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** What must be true of a window. */
  public sealed interface Criterion {}

  /**
   * A number of the window must be within bounds.
   *
   * @param bounds one bound or two, all of which must hold
   * @param fields the field or alias whose values are aggregated; several are counted as tuples;
   *     empty where none is needed
   * @param percentile from 0 to 100; null but for {@link Type#VALUE_PERCENTILE}
   */
  public record Threshold(List<Bound> bounds, List<String> fields, @Nullable BigDecimal percentile)
      implements Criterion {
    /** Copies the lists. */
    public Threshold {
      bounds = List.copyOf(bounds);
      fields = List.copyOf(fields);
    }
  }

  /**
   * A combination of the rules must have matched.
   *
   * @param condition its references are names as {@link Correlation#rules()} has them
   */
  public record Combination(Condition condition) implements Criterion {}

  /** One bound of a number. */
  public record Bound(Operator operator, BigDecimal limit) {
    /**
     * Whether the bound holds.
     *
     * @param comparison of the number with the limit, as {@code compareTo} returns it
     */
    public boolean holds(int comparison) {
      return switch (operator) {
        case GT -> comparison > 0;
        case GTE -> comparison >= 0;
        case LT -> comparison < 0;
        case LTE -> comparison <= 0;
        case EQ -> comparison == 0;
        case NEQ -> comparison != 0;
      };
    }
  }

  /** How a number is compared with a limit. */
  public enum Operator {
    GT("gt"),
    GTE("gte"),
    LT("lt"),
    LTE("lte"),
    EQ("eq"),
    NEQ("neq");

    private final String word;

    Operator(String word) {
      this.word = word;
    }

    /** The word that rule files carry. */
    public String word() {
      return word;
    }

    /** Whether this bounds a number from below alone. */
    public boolean lower() {
      return this == GT || this == GTE;
    }

    /** Whether this bounds a number from above alone. */
    public boolean upper() {
      return this == LT || this == LTE;
    }

    /** The operator of a rule file's word, or null if there is none such. */
    public static @Nullable Operator of(String word) {
      for (Operator operator : values()) {
        if (operator.word.equals(word)) {
          return operator;
        }
      }
      return null;
    }
  }
}
