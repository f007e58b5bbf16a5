package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** A span that its thread works within until it is closed. */
public final class OpenSpan implements AutoCloseable {
  private final Span span;
  private final Scope scope;
  private final LogContext log;

  OpenSpan(Context context) {
    this.span = Span.fromContext(context);
    this.scope = context.makeCurrent();
    this.log = LogContext.enter(span.getSpanContext());
  }

  /** Says an id or a kind; nothing that an attacker wrote. */
  public OpenSpan set(String key, String value) {
    span.setAttribute(AttributeKey.stringKey(key), value);
    return this;
  }

  /** Says a count. */
  public OpenSpan set(String key, long value) {
    span.setAttribute(AttributeKey.longKey(key), value);
    return this;
  }

  /** Marks it by the class of a failure alone: its message may quote what was read. */
  public void failed(Throwable failure) {
    span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
  }

  @Override
  public void close() {
    log.close();
    scope.close();
    span.end();
  }
}
