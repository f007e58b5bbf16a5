package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;

/**
 * The span of one batch, which begins on the thread that reads and ends on the one that writes. One
 * that is never written is never told.
 */
public final class BatchTrace {
  private final Context context;

  BatchTrace(Context context) {
    this.context = context;
  }

  /** Does work within it. */
  @SuppressWarnings("try") // scopes are there to be closed
  public <T> T within(Supplier<T> work) {
    try (Scope scope = context.makeCurrent();
        LogContext log = LogContext.enter(span().getSpanContext())) {
      return work.get();
    }
  }

  BatchResult ending(Batch batch, Supplier<BatchResult> write) {
    try {
      BatchResult result = within(write);
      span().setAllAttributes(attributes(batch, result));
      return result;
    } catch (RuntimeException e) {
      span().setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
      throw e;
    } finally {
      span().end();
    }
  }

  private Attributes attributes(Batch batch, BatchResult result) {
    return Attributes.of(
        AttributeKey.longKey("decnet.events"), (long) batch.events().size(),
        AttributeKey.longKey("decnet.new_events"), result.newEvents(),
        AttributeKey.longKey("decnet.new_tags"), result.newTags(),
        AttributeKey.longKey("decnet.left_out"), Spans.leftOut(context));
  }

  private Span span() {
    return Span.fromContext(context);
  }
}
