package org.decnet.model.event;

import org.jspecify.annotations.Nullable;

/**
 * What earlier runs learnt about a session. A codec asks when it meets a session in the middle,
 * because a log was cut or the program restarted.
 */
@FunctionalInterface
public interface SessionLookup {
  /** Knows no session. */
  SessionLookup NONE = session -> null;

  /** The service of the session; null if unknown. */
  @Nullable String service(SessionId session);
}
