package org.decnet.sigma.pipeline;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.jspecify.annotations.Nullable;

/** Tells which kind an event is of: the first whose test it passes. */
public final class EventSources {
  private final RuleSet tests;
  private final IdentityHashMap<Rule, EventSource> byTest = new IdentityHashMap<>();
  private final @Nullable EventSource otherwise;

  /** Compiles the sources, in their order, for events with these fields. */
  public EventSources(List<EventSource> sources, FieldCatalog fields) {
    for (EventSource source : sources) {
      if (source.test() != null) {
        byTest.put(source.test(), source);
      }
    }
    this.tests = RuleSet.compile(testsOf(sources), fields).ruleSet();
    this.otherwise =
        sources.stream().filter(source -> source.test() == null).findFirst().orElse(null);
  }

  /** The rules that tell the sources apart: the fields that they name decide about an event. */
  public static List<Rule> testsOf(List<EventSource> sources) {
    return sources.stream().map(EventSource::test).filter(Objects::nonNull).toList();
  }

  /** The kind of an event; null if no source claims it. */
  public @Nullable EventSource of(EventView event) {
    First first = new First();
    tests.match(event, first::offer);
    return first.rule == null ? otherwise : byTest.get(first.rule);
  }

  /** Keeps what comes first. */
  private static final class First {
    private @Nullable Rule rule;

    void offer(Rule next) {
      if (rule == null) {
        rule = next;
      }
    }
  }
}
