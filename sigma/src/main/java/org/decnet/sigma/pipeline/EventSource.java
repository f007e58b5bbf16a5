package org.decnet.sigma.pipeline;

import java.util.List;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.jspecify.annotations.Nullable;

/** One kind of events of a source, and the logs that Sigma counts them among. */
public final class EventSource {
  /** Events of whatever kind, where none are told apart. */
  public static final EventSource ANY = new EventSource("any event", List.of(), null);

  private final String title;
  private final List<Logsource> logsources;
  private final @Nullable Rule test;

  EventSource(String title, List<Logsource> logsources, @Nullable Rule test) {
    this.title = title;
    this.logsources = List.copyOf(logsources);
    this.test = test;
  }

  /** What the events are called in messages. */
  public String title() {
    return title;
  }

  /** What the events answer to. */
  public List<Logsource> logsources() {
    return logsources;
  }

  /** What the events have in common, as a rule; null for whatever no other source claims. */
  public @Nullable Rule test() {
    return test;
  }

  /**
   * This kind of events, told apart by the names that the pipelines give to what its test names.
   */
  public EventSource mapped(List<Pipeline> pipelines) {
    return test == null
        ? this
        : new EventSource(title, logsources, Pipeline.applyAll(pipelines, test));
  }

  @Override
  public String toString() {
    return title;
  }
}
