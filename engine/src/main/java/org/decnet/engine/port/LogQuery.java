package org.decnet.engine.port;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list. Null leaves out a condition.
 *
 * @param search words that occur in the message or the command line
 * @param from earliest event time
 * @param until events are earlier than that
 * @param attacker whose events
 */
public record LogQuery(
    @Nullable String search,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String service,
    @Nullable String decky,
    @Nullable String eventClass,
    @Nullable UUID attacker) {
  /** Everything. */
  public static final LogQuery ALL = new LogQuery(null, null, null, null, null, null, null);

  /** The events in which words occur. */
  public static LogQuery of(String search) {
    return new LogQuery(search, null, null, null, null, null, null);
  }

  /** Whether the index of words answers it: times, and whose events, others know as well. */
  public boolean needsWords() {
    return search != null || service != null || decky != null || eventClass != null;
  }
}
