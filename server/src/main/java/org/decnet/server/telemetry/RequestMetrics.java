package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long requests take. Clients choose paths and methods, so only known ones are told apart. */
final class RequestMetrics {
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("route");
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("method");
  private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Instruments.Times times;

  RequestMetrics(Instruments instruments) {
    this.times = instruments.times(MetricName.REQUEST_LATENCY);
  }

  void answered(@Nullable String route, String method, int status, long nanos) {
    times.took(
        nanos,
        Attributes.of(
            ROUTE, route == null ? "none" : route,
            METHOD, METHODS.contains(method) ? method : "other",
            STATUS, Integer.toString(status)));
  }
}
