package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds which fields of which rules' events the correlations look at. */
final class FieldNeeds {
  private final List<Source> sources;
  private final List<Plan> plans;
  private final List<List<Set<String>>> needs = new ArrayList<>();

  FieldNeeds(List<Source> sources, List<Plan> plans) {
    this.sources = sources;
    this.plans = plans;
    for (Plan plan : plans) {
      List<Set<String>> fields = new ArrayList<>();
      plan.correlation().rules().forEach(rule -> fields.add(new TreeSet<>()));
      needs.add(fields);
    }
  }

  void collect() {
    // Outer ones first, so that what they need of inner ones is known when it is their turn.
    for (int i = plans.size() - 1; i >= 0; i--) {
      Plan plan = plans.get(i);
      for (int position = 0; position < plan.correlation().rules().size(); position++) {
        needs.get(i).get(position).addAll(plan.groupFields(position));
        needs.get(i).get(position).addAll(plan.valueFields(position));
      }
      inherit(plan);
    }
    for (Source source : sources) {
      Set<String> fields = new TreeSet<>();
      source.uses().forEach(use -> fields.addAll(of(use)));
      source.look(fields);
    }
  }

  private Set<String> of(Plan.Use use) {
    return needs.get(use.plan().index()).get(use.position());
  }

  /** What others need of this correlation but it does not group by, its own events must give. */
  private void inherit(Plan plan) {
    for (Plan.Use use : plan.uses()) {
      for (String field : of(use)) {
        if (!plan.correlation().groupBy().contains(field)) {
          for (int i = 0; i < plan.correlation().rules().size(); i++) {
            needs.get(plan.index()).get(i).add(plan.fieldOf(field, i));
          }
        }
      }
    }
  }
}
