package org.decnet.server.typed;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of command lines and of JSON objects whose members are event fields. What they do
 * not say (sensor, source, peer) is a placeholder, so that rules can run.
 */
public final class TypedEvents {
  private static final String ORIGIN = "stdin";
  private static final String PEER = "anon:stdin";
  private final Clock clock;
  private long made;

  /** Events that happen now, unless they say otherwise. */
  public TypedEvents(Clock clock) {
    this.clock = clock;
  }

  /** The event of a command line as an attacker would type it. */
  public Event command(String line) {
    return start(EventKind.COMMAND, clock.instant()).set(Field.COMMAND_TEXT, line).build();
  }

  /**
   * The event of a JSON object: {@code kind}, and fields by name or alias.
   *
   * @throws DecnetException if it is no event; the message says why
   */
  public Event json(String object) {
    Map<String, @Nullable Object> members = JsonFields.read(object);
    Object kindName = members.get(Field.KIND.fieldName());
    EventKind kind = kindName == null ? null : EventKind.named(kindName.toString());
    if (kind == null) {
      throw new DecnetException(
          ErrorCode.MISSING_FIELD,
          kindName == null
              ? "the event has no kind; expected for instance {\"kind\":\"command\", ...}"
              : "no kind of event is called " + kindName);
    }
    Event.Builder event = start(kind, clock.instant());
    members.forEach((name, value) -> set(event, name, value));
    try {
      return event.build();
    } catch (IllegalArgumentException e) {
      throw new DecnetException(ErrorCode.BAD_VALUE, "event_id is not a UUID", e);
    }
  }

  private static void set(Event.Builder event, String name, @Nullable Object value) {
    Field field = event.kind().lookup(name);
    if (field == null) {
      throw new DecnetException(
          ErrorCode.BAD_VALUE,
          "events of kind " + event.kind().kindName() + " have no field " + name);
    }
    event.set(field, FieldValue.of(field, value));
  }

  private Event.Builder start(EventKind kind, Instant time) {
    made++;
    return Event.builder(kind)
        .id(EventIds.ofRecord(ORIGIN, ORIGIN, Long.toString(made)))
        .time(time)
        .set(Field.SENSOR, ORIGIN)
        .set(Field.SOURCE, ORIGIN)
        .set(Field.SRC_IP, PEER);
  }
}
