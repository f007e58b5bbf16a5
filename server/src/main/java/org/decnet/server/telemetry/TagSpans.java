package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import java.util.List;
import org.decnet.engine.shell.CommandLine;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.Tag;

/** The details of tagging as spans: what was parsed, evaluated, lifted, and which rules fired. */
final class TagSpans {
  static final AttributeKey<String> RULE_ID = AttributeKey.stringKey("rule_id");

  /** An event that took this long is told of, whether or not a rule fired. */
  static final long SLOW_NANOS = 1_000_000;

  private static final AttributeKey<String> TECHNIQUE = AttributeKey.stringKey("technique");
  private static final AttributeKey<String> SOURCE_KIND = AttributeKey.stringKey("source_kind");
  private static final AttributeKey<String> SOURCE_ID = AttributeKey.stringKey("source_id");
  private static final AttributeKey<String> EVENT_ID = AttributeKey.stringKey("event_id");
  private static final AttributeKey<String> EVENT_KIND = AttributeKey.stringKey("event_kind");
  private static final AttributeKey<Long> EVENTS = AttributeKey.longKey("decnet.events");
  private static final AttributeKey<Long> TAGS = AttributeKey.longKey("decnet.tags");
  private static final AttributeKey<Long> STATEMENTS = AttributeKey.longKey("decnet.statements");
  private static final AttributeKey<Long> LETTERS = AttributeKey.longKey("decnet.letters");

  private final Spans spans;

  TagSpans(Spans spans) {
    this.spans = spans;
  }

  /** What a rule fired at, as labels. */
  static AttributesBuilder firing(Tag tag) {
    return Attributes.builder()
        .put(RULE_ID, tag.rule().value())
        .put(TECHNIQUE, tag.technique().value())
        .put(SOURCE_KIND, tag.sourceKind());
  }

  void evaluated(Event event, List<Tag> tags, long nanos) {
    if ((tags.isEmpty() && nanos < SLOW_NANOS) || !spans.hasRoom()) {
      return;
    }
    Attributes attributes =
        Attributes.of(
            EVENT_ID, event.id().toString(),
            EVENT_KIND, event.kind().kindName(),
            TAGS, (long) tags.size());
    Context eval = spans.detail(SpanName.EVAL.text(), Context.current(), nanos, attributes);
    fired(eval, tags);
  }

  void fired(List<Tag> tags) {
    if (!tags.isEmpty() && spans.hasRoom()) {
      fired(Context.current(), tags);
    }
  }

  private void fired(Context parent, List<Tag> tags) {
    for (Tag tag : tags) {
      Attributes attributes = firing(tag).put(SOURCE_ID, tag.sourceId()).build();
      spans.detail(SpanName.RULE_FIRE.text(), parent, 0, attributes);
    }
  }

  void parsed(CommandLine line, int letters, long nanos) {
    if (spans.hasRoom()) {
      Attributes attributes =
          Attributes.of(STATEMENTS, (long) line.statements().size(), LETTERS, (long) letters);
      spans.detail(SpanName.SHELL_PARSE.text(), Context.current(), nanos, attributes);
    }
  }

  void lifted(EventKind kind, int events, long nanos) {
    if (spans.hasRoom()) {
      Attributes attributes = Attributes.of(EVENT_KIND, kind.kindName(), EVENTS, (long) events);
      spans.detail(SpanName.lifter(kind), Context.current(), nanos, attributes);
    }
  }
}
