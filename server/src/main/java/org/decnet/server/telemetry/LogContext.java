package org.decnet.server.telemetry;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Has the log lines of a thread name its span until closed, and then the one before. */
public final class LogContext implements AutoCloseable {
  /** What log lines call the trace. */
  public static final String TRACE_ID = "trace_id";

  /** What log lines call the span. */
  public static final String SPAN_ID = "span_id";

  private static final LogContext UNCHANGED = new LogContext(false, null, null);

  private final boolean changed;
  private final @Nullable String trace;
  private final @Nullable String span;

  private LogContext(boolean changed, @Nullable String trace, @Nullable String span) {
    this.changed = changed;
    this.trace = trace;
    this.span = span;
  }

  static LogContext enter(SpanContext entered) {
    if (!entered.isValid()) {
      return UNCHANGED;
    }
    LogContext before = new LogContext(true, MDC.get(TRACE_ID), MDC.get(SPAN_ID));
    MDC.put(TRACE_ID, entered.getTraceId());
    MDC.put(SPAN_ID, entered.getSpanId());
    return before;
  }

  @Override
  public void close() {
    if (changed) {
      restore(TRACE_ID, trace);
      restore(SPAN_ID, span);
    }
  }

  private static void restore(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
