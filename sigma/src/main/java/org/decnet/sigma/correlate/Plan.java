package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Correlation.Threshold;
import org.decnet.sigma.correlate.window.GroupStates;

/** One correlation, ready to run. */
final class Plan {
  private final Correlation correlation;
  private final int index;
  private final long span;
  private final GroupStates states;
  private final List<Map<String, String>> aliases;
  private final List<List<String>> groupFields = new ArrayList<>();
  private final List<List<String>> valueFields = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private boolean reports = true;

  /**
   * A place where something is counted.
   *
   * @param plan the correlation that counts
   * @param position which of its rules it counts as
   */
  record Use(Plan plan, int position) {}

  /**
   * Prepares a correlation.
   *
   * @param index number among all, higher than those of the correlations that it refers to
   * @param aliases the fields that its aliases stand for, for each of its rules
   */
  Plan(Correlation correlation, int index, GroupStates states, List<Map<String, String>> aliases) {
    this.correlation = correlation;
    this.index = index;
    this.span = EventTime.micros(correlation.timespan());
    this.states = states;
    this.aliases = List.copyOf(aliases);
    List<String> values =
        correlation.criterion() instanceof Threshold threshold ? threshold.fields() : List.of();
    for (int i = 0; i < aliases.size(); i++) {
      groupFields.add(resolved(correlation.groupBy(), i));
      valueFields.add(resolved(values, i));
    }
  }

  private List<String> resolved(List<String> names, int position) {
    return names.stream().map(name -> fieldOf(name, position)).toList();
  }

  /** The field that a name of this correlation stands for in events of one of its rules. */
  String fieldOf(String name, int position) {
    return aliases.get(position).getOrDefault(name, name);
  }

  Correlation correlation() {
    return correlation;
  }

  int index() {
    return index;
  }

  /** How far back the window reaches, in microseconds. */
  long span() {
    return span;
  }

  GroupStates states() {
    return states;
  }

  boolean temporal() {
    return correlation.type().temporal();
  }

  List<String> groupFields(int position) {
    return groupFields.get(position);
  }

  /** The fields to aggregate; none where nothing is. */
  List<String> valueFields(int position) {
    return valueFields.get(position);
  }

  /** The correlations that refer to this one. */
  List<Use> uses() {
    return uses;
  }

  /** Whether its matches are told. */
  boolean reports() {
    return reports;
  }

  void silence() {
    reports = false;
  }

  /** What a snapshot calls it: a correlation that has changed is another one. */
  String identity() {
    return correlation.ruleId() + " " + correlation.hash();
  }
}
