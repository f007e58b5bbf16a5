package org.decnet.sigma.correlate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.sigma.correlate.window.Evidence;
import org.decnet.sigma.correlate.window.Tuple;
import org.jspecify.annotations.Nullable;

/** Works one event off: through the correlations of its rules, and those of these correlations. */
final class Cascade {
  private final List<Source> sources;
  private final List<Plan> plans;
  private final CorrelatorOptions settings;
  private final CorrelatorState state;
  private final Consumer<? super CorrelationMatch> sink;

  Cascade(
      List<Source> sources,
      List<Plan> plans,
      CorrelatorOptions settings,
      CorrelatorState state,
      Consumer<? super CorrelationMatch> sink) {
    this.sources = sources;
    this.plans = plans;
    this.settings = settings;
    this.state = state;
    this.sink = sink;
  }

  /** Releases every event whose time is settled. */
  void release() {
    Occurrence occurrence = state.buffer().poll();
    while (occurrence != null) {
      release(occurrence);
      occurrence = state.buffer().poll();
    }
  }

  private void release(Occurrence occurrence) {
    for (int source : occurrence.sources()) {
      for (Plan.Use use : sources.get(source).uses()) {
        state.enqueue(use, occurrence);
      }
    }
    // What a correlation raises goes to correlations of higher numbers.
    for (int plan = state.nextTouched(); plan >= 0; plan = state.nextTouched()) {
      enter(plans.get(plan), occurrence);
      state.done(plan);
    }
    state.groupTable().sweepSome(occurrence.time());
  }

  private void enter(Plan plan, Occurrence occurrence) {
    new Contributions(plan, state.tally())
        .of(
            state.incoming(plan.index()),
            (key, positions, value, carrier, position) -> {
              Group group = state.groupTable().obtain(plan, key);
              if (enter(group, occurrence, positions, value)) {
                raise(group, occurrence, new Signal.Raised(plan, key, carrier, position));
              }
            });
  }

  /** Whether there is something to raise. */
  private boolean enter(
      Group group, Occurrence occurrence, int[] positions, @Nullable Object value) {
    long horizon = EventTime.before(occurrence.time(), group.plan().span());
    // A window that ran empty ends what held, though no event came to see it.
    boolean held =
        settings.lastingRuns()
            ? group.lastHeld() > horizon
            : group.holding() && group.last() > horizon;
    int before = group.state().size();
    group.state().expire(horizon);
    group.state().add(occurrence.time(), occurrence.id(), positions, value);
    while (group.state().size() > settings.groupEvents()) {
      group.state().dropOldest();
      state.tally().droppedEvents++;
    }
    boolean holds = group.state().holds();
    group.enter(occurrence.time(), holds, holds && (settings.everyEvent() || !held));
    state.groupTable().used(group, before);
    return holds;
  }

  private void raise(Group group, Occurrence occurrence, Signal.Raised signal) {
    if (group.tells() && group.plan().reports()) {
      sink.accept(match(group, occurrence.time()));
    }
    for (Plan.Use use : group.plan().uses()) {
      // What goes on is there for a temporal correlation, but it counts once.
      if (group.tells() || use.plan().temporal()) {
        state.enqueue(use, signal);
      }
    }
  }

  private CorrelationMatch match(Group group, long time) {
    Evidence evidence = group.state().evidence(settings.evidence());
    return new CorrelationMatch(
        group.plan().correlation(),
        named(group.plan(), group.key()),
        evidence.events() == 0 ? time : evidence.from(),
        time,
        evidence.value(),
        evidence.events(),
        evidence.first(),
        evidence.last());
  }

  private static Map<String, String> named(Plan plan, Tuple key) {
    Map<String, String> result = new LinkedHashMap<>();
    List<String> names = plan.correlation().groupBy();
    for (int i = 0; i < names.size(); i++) {
      result.put(names.get(i), key.part(i));
    }
    return result;
  }
}
