package org.decnet.server.telemetry;

import java.util.List;
import java.util.function.Supplier;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.ShellParser;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.Tag;
import org.decnet.sigma.correlate.Counters;

/** Tells of one pipeline, beside somebody else who listens. Used by one thread. */
final class WatchedPipeline implements PipelineListener {
  private final PipelineListener other;
  private final TagMetrics metrics;
  private final TagSpans spans;
  private long groups;
  private long evicted;

  WatchedPipeline(PipelineListener other, TagMetrics metrics, TagSpans spans) {
    this.other = other;
    this.metrics = metrics;
    this.spans = spans;
  }

  @Override
  public void failed(EventKind kind, RuntimeException failure) {
    other.failed(kind, failure);
  }

  @Override
  public List<Event> lifting(EventKind kind, Supplier<List<Event>> lift) {
    long start = System.nanoTime();
    List<Event> events = other.lifting(kind, lift);
    spans.lifted(kind, events.size(), System.nanoTime() - start);
    return events;
  }

  @Override
  public ShellParser parser(ShellParser parser) {
    ShellParser inner = other.parser(parser);
    return line -> {
      long start = System.nanoTime();
      CommandLine parsed = inner.parse(line);
      long nanos = System.nanoTime() - start;
      metrics.parsed(nanos);
      spans.parsed(parsed, line.length(), nanos);
      return parsed;
    };
  }

  @Override
  public void found(List<Tag> runs) {
    other.found(runs);
    spans.fired(runs);
  }

  @Override
  public void handingOn(int remembered, Counters counters) {
    other.handingOn(remembered, counters);
    // Rules that change begin their counts anew.
    long gone = Math.max(0, counters.evictedGroups() - evicted);
    metrics.groups(remembered - groups, gone);
    groups = remembered;
    evicted = counters.evictedGroups();
  }

  @Override
  public void finished() {
    other.finished();
    metrics.groups(-groups, 0);
    groups = 0;
  }
}
