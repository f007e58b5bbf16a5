package org.decnet.engine.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts predictions against labels. */
public final class LabelScore {
  private final Map<StatementLabel, Map<StatementLabel, Long>> counts =
      new EnumMap<>(StatementLabel.class);
  private long sessions;
  private long faultless;

  /** Counts one session. */
  public void add(List<StatementLabel> labels, List<StatementLabel> predicted) {
    if (labels.size() != predicted.size()) {
      throw new IllegalArgumentException(
          predicted.size() + " predictions for " + labels.size() + " statements");
    }
    for (int i = 0; i < labels.size(); i++) {
      counts
          .computeIfAbsent(labels.get(i), label -> new EnumMap<>(StatementLabel.class))
          .merge(predicted.get(i), 1L, Long::sum);
    }
    sessions++;
    faultless += labels.equals(predicted) ? 1 : 0;
  }

  /**
   * How one label fared.
   *
   * @param labelled statements that carry it
   * @param predicted statements that were predicted to carry it
   * @param right statements for which both hold
   */
  public record PerLabel(StatementLabel label, long labelled, long predicted, long right) {
    /** Share of the predictions that are right; 0 without any. */
    public double precision() {
      return share(right, predicted);
    }

    /** Share of the labelled statements that were found; 0 without any. */
    public double recall() {
      return share(right, labelled);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
      return share(2 * right, labelled + predicted);
    }
  }

  /** Every label that occurs, in the data or in a prediction. */
  public List<PerLabel> perLabel() {
    List<PerLabel> all = new ArrayList<>();
    for (StatementLabel label : StatementLabel.values()) {
      long predicted = 0;
      for (StatementLabel other : StatementLabel.values()) {
        predicted += count(other, label);
      }
      PerLabel one = new PerLabel(label, labelled(label), predicted, count(label, label));
      if (one.labelled() + one.predicted() > 0) {
        all.add(one);
      }
    }
    return all;
  }

  /** Statements with a label that were predicted as another or the same. */
  public long count(StatementLabel label, StatementLabel predicted) {
    return counts.getOrDefault(label, Map.of()).getOrDefault(predicted, 0L);
  }

  private long labelled(StatementLabel label) {
    return counts.getOrDefault(label, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Statements counted. */
  public long statements() {
    return counts.keySet().stream().mapToLong(this::labelled).sum();
  }

  /** Sessions counted. */
  public long sessions() {
    return sessions;
  }

  /** Share of statements predicted right. */
  public double accuracy() {
    long right = counts.keySet().stream().mapToLong(label -> count(label, label)).sum();
    return share(right, statements());
  }

  /** Mean F1 over the labels that the data carries. */
  public double macroF1() {
    return perLabel().stream()
        .filter(label -> label.labelled() > 0)
        .mapToDouble(PerLabel::f1)
        .average()
        .orElse(0);
  }

  /** Share of sessions with every statement right. */
  public double fidelity() {
    return share(faultless, sessions);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
