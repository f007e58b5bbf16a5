package org.decnet.server.web.logs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is stored of it.
 *
 * @param fields its other fields by canonical name; secrets in them are starred out for viewers
 * @param rawRef file, byte offset and length of the raw record
 * @param raw the record in the sensor's own words; null for viewers, because it may hold secrets,
 *     and where the log is not there any more
 */
public record EventDetail(
    UUID eventId,
    String kind,
    Instant time,
    @Nullable String eventClass,
    String sensor,
    String source,
    String decky,
    @Nullable String service,
    @Nullable String srcIp,
    @Nullable UUID attackerUuid,
    @Nullable String sessionId,
    Map<String, Object> fields,
    @Nullable String rawRef,
    @Nullable RawText raw) {
  private static final Set<Field> APART =
      EnumSet.of(
          Field.EVENT_ID,
          Field.KIND,
          Field.TIME,
          Field.EVENT_CLASS,
          Field.SENSOR,
          Field.SOURCE,
          Field.DECKY,
          Field.SERVICE,
          Field.SRC_IP,
          Field.SESSION_ID,
          Field.RAW_REF,
          Field.PASSWORD);

  /**
   * A raw record.
   *
   * @param text the bytes read as UTF-8
   * @param verified whether the id of the event follows from them; if not, the log may have changed
   *     meanwhile, or its records have ids of their own
   */
  public record RawText(String text, boolean verified) {}

  /** The event as a caller may see it. */
  static EventDetail of(Event event, @Nullable RawText raw, Caller caller) {
    SessionId session = event.session();
    Map<String, Object> fields = new TreeMap<>();
    event.forEach((field, value) -> {
      if (!APART.contains(field)) {
        fields.put(field.fieldName(), ShownText.of(value, caller));
      }
    });
    return new EventDetail(
        event.id(),
        event.kind().kindName(),
        event.time(),
        event.text(Field.EVENT_CLASS),
        event.sensor(),
        event.source(),
        event.decky(),
        event.service(),
        event.sourceIp(),
        event.attacker(),
        session == null ? null : session.value(),
        fields,
        event.text(Field.RAW_REF),
        caller.isAdmin() ? raw : null);
  }
}
