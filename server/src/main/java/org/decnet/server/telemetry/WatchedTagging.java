package org.decnet.server.telemetry;

import java.util.function.Supplier;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.Tagging;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;

/** Tells of tagging, beside somebody else who listens. */
record WatchedTagging(TaggingListener other, TagMetrics metrics, TagSpans spans)
    implements TaggingListener {
  @Override
  public void rejected(PackRule rule, String sourceId, String key) {
    metrics.rejected();
    other.rejected(rule, sourceId, key);
  }

  @Override
  public void suppressed(PackRule rule) {
    metrics.suppressed(rule.id());
    other.suppressed(rule);
  }

  @Override
  public void limited(PackRule rule) {
    metrics.suppressed(rule.id());
    other.limited(rule);
  }

  @Override
  public Tagging looking(Event source, Supplier<Tagging> look) {
    long start = System.nanoTime();
    Tagging found = other.looking(source, look);
    long nanos = System.nanoTime() - start;
    metrics.evaluated(source.kind(), nanos);
    spans.evaluated(source, found.tagged().tags(), nanos);
    return found;
  }
}
