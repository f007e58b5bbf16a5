package org.decnet.engine.port;

/**
 * A span of tracing, as the rows and messages name it that were written within it.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record SpanRef(String traceId, String spanId) {}
