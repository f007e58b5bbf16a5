package org.decnet.model.event;

/**
 * Id of a session: the sensor and the source's own session id, joined by a colon. The same id on
 * two sensors is two sessions.
 *
 * @param value such as {@code web-1:538e9ae3dc06}
 */
public record SessionId(String value) {
  /** The session that a source calls by an id, on a sensor. */
  public static SessionId of(String sensor, String sourceSessionId) {
    return new SessionId(sensor + ':' + sourceSessionId);
  }

  @Override
  public String toString() {
    return value;
  }
}
