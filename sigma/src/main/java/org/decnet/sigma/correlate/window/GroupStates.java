package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Bound;
import org.decnet.sigma.Correlation.Combination;
import org.decnet.sigma.Correlation.Threshold;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.jspecify.annotations.Nullable;

/** Makes the states of one correlation's groups. */
public final class GroupStates {
  private static final BigDecimal MEDIAN = BigDecimal.valueOf(50);

  private final Correlation correlation;
  private final int rules;
  private final List<Alternative> alternatives;
  private final Presence.Test presence;

  private GroupStates(
      Correlation correlation, List<Alternative> alternatives, Presence.Test presence) {
    this.correlation = correlation;
    this.rules = correlation.rules().size();
    this.alternatives = alternatives;
    this.presence = presence;
  }

  /**
   * Compiles the criterion of a correlation.
   *
   * @throws Alternatives.TooMany if its condition is too large for keeping track of order
   */
  public static GroupStates of(Correlation correlation) throws Alternatives.TooMany {
    return switch (correlation.criterion()) {
      case Threshold threshold ->
          new GroupStates(correlation, List.of(), last -> within(last, threshold.bounds()));
      case Combination combination -> {
        ToIntFunction<String> positions = name -> position(correlation, name);
        Formula formula = Formula.of(combination.condition(), positions);
        boolean ordered = correlation.type() == Correlation.Type.TEMPORAL_ORDERED;
        yield new GroupStates(
            correlation,
            ordered ? Alternatives.of(combination.condition(), positions) : List.of(),
            last -> formula.holds(last::has));
      }
    };
  }

  private static int position(Correlation correlation, String name) {
    for (int i = 0; i < correlation.rules().size(); i++) {
      if (correlation.rules().get(i).rule().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the correlation lists no rule " + name);
  }

  private static boolean within(LastMatches last, List<Bound> bounds) {
    BigDecimal count = BigDecimal.valueOf(last.count());
    return bounds.stream().allMatch(bound -> bound.holds(count.compareTo(bound.limit())));
  }

  /** The state of a new group. */
  public GroupState create() {
    return switch (correlation.type()) {
      case EVENT_COUNT -> counted(null);
      case VALUE_COUNT -> counted(new DistinctValues());
      case VALUE_SUM -> counted(new Total(false));
      case VALUE_AVG -> counted(new Total(true));
      case VALUE_MEDIAN -> counted(new OrderStatistic(MEDIAN));
      case VALUE_PERCENTILE ->
          counted(new OrderStatistic(Objects.requireNonNull(threshold().percentile())));
      case TEMPORAL -> new Presence(rules, presence);
      case TEMPORAL_ORDERED ->
          correlation.criterion() instanceof Threshold threshold
              ? new LongestChain(rules, threshold.bounds())
              : new OrderedChains(rules, alternatives);
    };
  }

  private CountedWindow counted(@Nullable Aggregate aggregate) {
    return new CountedWindow(threshold().bounds(), aggregate);
  }

  private Threshold threshold() {
    if (correlation.criterion() instanceof Threshold threshold) {
      return threshold;
    }
    throw new IllegalArgumentException(correlation.type().word() + " needs bounds");
  }

  /** The state of a group as it was written. */
  public GroupState read(SnapshotReader in) throws MalformedSnapshot {
    return switch (create()) {
      case CountedWindow window -> window.read(in);
      case Presence state -> state.read(in);
      case OrderedChains state -> state.read(in);
      case LongestChain state -> state.read(in);
    };
  }
}
