package org.decnet.sigma.parse;

import java.math.BigDecimal;
import java.util.List;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Bound;
import org.decnet.sigma.Correlation.Operator;
import org.decnet.sigma.yaml.YamlNode;

/** Checks that the bounds of a correlation's number go together and can hold. */
final class CorrelationRange {
  private static final String FIELD = CorrelationCondition.FIELD;

  private final Correlation.Type type;
  private final int rules;
  private final Problems problems;

  CorrelationRange(Correlation.Type type, int rules, Problems problems) {
    this.type = type;
    this.rules = rules;
    this.problems = problems;
  }

  void check(YamlNode.Mapping mapping, List<Bound> bounds) {
    if (bounds.isEmpty()) {
      problems.error(mapping.place(), FIELD, "needs one of gt, gte, lt, lte, eq and neq");
    } else if (bounds.size() > 2) {
      problems.error(mapping.place(), FIELD, "at most two of gt, gte, lt, lte, eq and neq");
    } else if (bounds.size() == 2 && sameSide(bounds.get(0), bounds.get(1))) {
      problems.error(
          mapping.place(), FIELD, "two bounds must be a lower and an upper one, or one and neq");
    } else if (!possible(bounds)) {
      problems.error(mapping.place(), FIELD, "no number is within these bounds");
    } else if (type.counts()) {
      checkCount(mapping, bounds);
    }
  }

  private static boolean sameSide(Bound first, Bound second) {
    boolean range =
        (first.operator().lower() && second.operator().upper())
            || (first.operator().upper() && second.operator().lower());
    boolean without =
        (first.operator() == Operator.NEQ) != (second.operator() == Operator.NEQ)
            && first.operator() != Operator.EQ
            && second.operator() != Operator.EQ;
    return !range && !without;
  }

  private boolean possible(List<Bound> bounds) {
    if (bounds.size() < 2) {
      return true;
    }
    Bound low = bounds.get(0).operator().lower() ? bounds.get(0) : bounds.get(1);
    Bound high = bounds.get(bounds.get(0).operator().lower() ? 1 : 0);
    if (!low.operator().lower() || !high.operator().upper()) {
      return true;
    }
    if (type.counts()) {
      BigDecimal least = least(low);
      return least.compareTo(most(high)) <= 0;
    }
    int order = low.limit().compareTo(high.limit());
    boolean closed = low.operator() == Operator.GTE && high.operator() == Operator.LTE;
    return closed ? order <= 0 : order < 0;
  }

  private static BigDecimal least(Bound low) {
    return low.operator() == Operator.GT ? low.limit().add(BigDecimal.ONE) : low.limit();
  }

  private static BigDecimal most(Bound high) {
    return high.operator() == Operator.LT ? high.limit().subtract(BigDecimal.ONE) : high.limit();
  }

  /** A count is taken when an event comes, so it is never 0 and no silence makes it small. */
  private void checkCount(YamlNode.Mapping mapping, List<Bound> bounds) {
    long before = problems.errors();
    for (Bound bound : bounds) {
      Operator operator = bound.operator();
      boolean none = operator.upper() && most(bound).signum() <= 0;
      if (none || (operator == Operator.EQ && bound.limit().signum() == 0)) {
        problems.error(
            mapping.place(),
            FIELD,
            "can never hold: it is looked at when an event comes, so the count is at least 1");
      }
      BigDecimal all = BigDecimal.valueOf(rules);
      boolean tooMany =
          (operator.lower() && least(bound).compareTo(all) > 0)
              || (operator == Operator.EQ && bound.limit().compareTo(all) > 0);
      if (type.temporal() && tooMany) {
        problems.error(
            mapping.place(), FIELD, "can never hold: there are only " + rules + " rules");
      }
    }
    boolean bounded = bounds.stream().anyMatch(bound -> !bound.operator().upper());
    if (!bounded && problems.errors() == before) {
      problems.warning(
          mapping.place(), FIELD, "holds from the first event of a group on: silence is not seen");
    }
  }
}
