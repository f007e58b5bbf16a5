package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.sigma.correlate.window.Tuple;

/** All groups of all correlations, with bounds on how many they are and what they remember. */
final class Groups {
  private final CorrelatorOptions settings;
  private final Tally tally;
  private final List<Map<Tuple, Group>> byKey = new ArrayList<>();
  private final List<Group.Recency> byPlan = new ArrayList<>();
  private final Group.Recency all = new Group.Recency(1);
  private int count;
  private long events;
  private int swept;

  Groups(int plans, CorrelatorOptions settings, Tally tally) {
    this.settings = settings;
    this.tally = tally;
    for (int i = 0; i < plans; i++) {
      byKey.add(new HashMap<>());
      byPlan.add(new Group.Recency(0));
    }
  }

  int count() {
    return count;
  }

  /** How many events all groups together remember. */
  long events() {
    return events;
  }

  /** The group with a key, new if there is none. */
  Group obtain(Plan plan, Tuple key) {
    Map<Tuple, Group> groups = byKey.get(plan.index());
    Group known = groups.get(key);
    if (known != null) {
      return known;
    }
    Group group = new Group(plan, key, plan.states().create());
    add(group);
    return group;
  }

  /** Whether there is a group with a key. */
  boolean has(Plan plan, Tuple key) {
    return byKey.get(plan.index()).containsKey(key);
  }

  /** Adds a group as the one that was used last. */
  void add(Group group) {
    byKey.get(group.plan().index()).put(group.key(), group);
    byPlan.get(group.plan().index()).append(group);
    all.append(group);
    count++;
    events += group.state().size();
  }

  /**
   * Notes that a group was used, and evicts the oldest ones if need be.
   *
   * @param before how many events it remembered before
   */
  void used(Group group, int before) {
    Group.Recency plan = byPlan.get(group.plan().index());
    plan.remove(group);
    plan.append(group);
    all.remove(group);
    all.append(group);
    events += group.state().size() - before;
    evict();
  }

  /** Evicts the oldest groups until the bounds are kept. */
  void evict() {
    Group oldest = all.oldest();
    while (oldest != null
        && count > 1
        && (count > settings.groups() || events > settings.events())) {
      remove(oldest);
      tally.evictedGroups++;
      oldest = all.oldest();
    }
  }

  private void remove(Group group) {
    int index = group.plan().index();
    byKey.get(index).remove(group.key());
    byPlan.get(index).remove(group);
    all.remove(group);
    count--;
    events -= group.state().size();
  }

  /** Forgets groups of one correlation after the other whose windows are empty. */
  void sweepSome(long now) {
    if (!byPlan.isEmpty()) {
      swept = (swept + 1) % byPlan.size();
      sweep(swept, now);
    }
  }

  void sweepAll(long now) {
    for (int i = 0; i < byPlan.size(); i++) {
      sweep(i, now);
    }
  }

  private void sweep(int plan, long now) {
    Group.Recency recency = byPlan.get(plan);
    Group oldest = recency.oldest();
    while (oldest != null && oldest.last() <= EventTime.before(now, oldest.plan().span())) {
      remove(oldest);
      oldest = recency.oldest();
    }
  }

  /** Calls back with each group, the one that was not used for longest first. */
  void forEach(Consumer<Group> consumer) {
    for (Group group = all.oldest(); group != null; group = all.after(group)) {
      consumer.accept(group);
    }
  }
}
