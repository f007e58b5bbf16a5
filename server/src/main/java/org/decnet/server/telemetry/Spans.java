package org.decnet.server.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.decnet.engine.port.SpanRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes spans: those that a thread works within, and the details of what happened within them. A
 * detail is made when it is over, and only within a span that has not got too many.
 */
final class Spans {
  /** Details of one span: a batch may hold thousands of events. */
  static final int MOST_DETAILS = 256;

  private static final ContextKey<AtomicInteger> ROOM = ContextKey.named("decnet-room");
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Tracer tracer;
  private final InstantSource time;

  Spans(Tracer tracer, InstantSource time) {
    this.tracer = tracer;
    this.time = time;
  }

  /** Begins a span within the one that the thread works in, without entering it. */
  Context begin(SpanName name) {
    Span span = tracer.spanBuilder(name.text()).startSpan();
    return Context.current().with(span).with(ROOM, new AtomicInteger(MOST_DETAILS));
  }

  /** Whether a detail would be kept now. */
  boolean hasRoom() {
    Context context = Context.current();
    AtomicInteger room = context.get(ROOM);
    if (room == null || !Span.fromContext(context).isRecording()) {
      return false;
    }
    if (room.get() > 0) {
      return true;
    }
    room.decrementAndGet(); // counts what is left out
    return false;
  }

  /** How many details of a span were left out. */
  static long leftOut(Context context) {
    AtomicInteger room = context.get(ROOM);
    return room == null ? 0 : Math.max(0, -room.get());
  }

  /**
   * Adds a detail that is over now, if there is room.
   *
   * @param nanos how long it took
   * @return where details of its own belong
   */
  Context detail(String name, Context parent, long nanos, Attributes attributes) {
    AtomicInteger room = parent.get(ROOM);
    if (room == null || room.getAndDecrement() <= 0) {
      return parent;
    }
    Instant now = time.instant();
    long end = now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
    Span span =
        tracer
            .spanBuilder(name)
            .setParent(parent)
            .setStartTimestamp(end - nanos, TimeUnit.NANOSECONDS)
            .setAllAttributes(attributes)
            .startSpan();
    span.end(end, TimeUnit.NANOSECONDS);
    return parent.with(span);
  }

  /** The span that the thread works within, if somebody will see it. */
  static @Nullable SpanRef current() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid() && context.isSampled()
        ? new SpanRef(context.getTraceId(), context.getSpanId())
        : null;
  }
}
