package org.decnet.server.web.logs;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An event as a line of a log.
 *
 * @param eventClass interaction, scan or noise
 * @param message the sensor's text; secrets in it are starred out for viewers
 * @param commandText the line as typed, likewise; null for what is no command
 */
public record LogRow(
    UUID eventId,
    Instant time,
    String kind,
    @Nullable String eventClass,
    String sensor,
    String source,
    String decky,
    @Nullable String service,
    @Nullable String srcIp,
    @Nullable UUID attackerUuid,
    @Nullable String sessionId,
    @Nullable String message,
    @Nullable String commandText) {

  /** The row of an event as a caller may see it. */
  static LogRow of(Event event, Caller caller) {
    SessionId session = event.session();
    return new LogRow(
        event.id(),
        event.time(),
        event.kind().kindName(),
        event.text(Field.EVENT_CLASS),
        event.sensor(),
        event.source(),
        event.decky(),
        event.service(),
        event.sourceIp(),
        event.attacker(),
        session == null ? null : session.value(),
        ShownText.of(event.text(Field.MESSAGE), caller),
        ShownText.of(event.text(Field.COMMAND_TEXT), caller));
  }
}
