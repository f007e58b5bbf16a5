package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.bus.Message;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;

/** What is counted of tagging, whoever tags. */
final class TagMetrics {
  private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
  private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("topic");
  private static final Attributes BELOW_THE_FLOOR = Attributes.of(REASON, "floor");
  private static final Attributes NOT_ALLOWED = Attributes.of(REASON, "evidence");

  private final LongCounter evaluated;
  private final LongCounter fired;
  private final LongCounter written;
  private final LongCounter dropped;
  private final LongCounter published;
  private final LongCounter suppressed;
  private final LongCounter evicted;
  private final LongUpDownCounter groups;
  private final Instruments.Times evaluating;
  private final Instruments.Times parsing;
  private final Map<EventKind, Attributes> kinds = new EnumMap<>(EventKind.class);

  TagMetrics(Instruments instruments) {
    this.evaluated = instruments.counter(MetricName.EVAL_EVENTS);
    this.fired = instruments.counter(MetricName.RULE_FIRE);
    this.written = instruments.counter(MetricName.TAG_WRITTEN);
    this.dropped = instruments.counter(MetricName.TAG_DROPPED);
    this.published = instruments.counter(MetricName.BUS_PUBLISHED);
    this.suppressed = instruments.counter(MetricName.RULE_SUPPRESSED);
    this.evicted = instruments.counter(MetricName.EVICTED);
    this.groups = instruments.level(MetricName.GROUPS);
    this.evaluating = instruments.times(MetricName.EVAL_LATENCY);
    this.parsing = instruments.times(MetricName.PARSE_LATENCY);
    for (EventKind kind : EventKind.values()) {
      kinds.put(kind, Attributes.of(AttributeKey.stringKey("event_kind"), kind.kindName()));
    }
  }

  void evaluated(EventKind kind, long nanos) {
    evaluated.add(1, kinds.getOrDefault(kind, Attributes.empty()));
    evaluating.took(nanos);
  }

  void parsed(long nanos) {
    parsing.took(nanos);
  }

  void rejected() {
    dropped.add(1, NOT_ALLOWED);
  }

  void suppressed(RuleId rule) {
    suppressed.add(1, Attributes.of(TagSpans.RULE_ID, rule.value()));
  }

  void tagged(List<Tag> given, long kept, long fresh) {
    written.add(fresh);
    dropped.add(Math.max(0, given.size() - kept), BELOW_THE_FLOOR);
    Map<Attributes, Long> counts = new HashMap<>();
    given.forEach(tag -> counts.merge(TagSpans.firing(tag).build(), 1L, Long::sum));
    counts.forEach((labels, count) -> fired.add(count, labels));
  }

  /** Topics name techniques, primitives and tokens behind their first word, which is one of few. */
  void told(List<Message> messages) {
    Map<String, Long> counts = new HashMap<>();
    for (Message message : messages) {
      String topic = message.topic().value();
      int dot = topic.indexOf('.');
      counts.merge(dot < 0 ? topic : topic.substring(0, dot), 1L, Long::sum);
    }
    counts.forEach((word, count) -> published.add(count, Attributes.of(TOPIC, word)));
  }

  void groups(long more, long gone) {
    groups.add(more);
    evicted.add(gone);
  }
}
