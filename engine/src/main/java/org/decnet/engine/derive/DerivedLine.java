package org.decnet.engine.derive;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.shell.ParseStatus;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a line that was typed in a session, whoever typed it and when. Told apart by
 * identity; deriving the same line again may give the same object.
 */
public final class DerivedLine {
  /** Fields that a derived event has from its command, beside its own id and its parent's. */
  private static final List<Field> INHERITED =
      List.of(
          Field.TIME,
          Field.SENSOR,
          Field.SOURCE,
          Field.DECKY,
          Field.SERVICE,
          Field.TRANSPORT,
          Field.SRC_IP,
          Field.SRC_PORT,
          Field.DST_IP,
          Field.DST_PORT,
          Field.SESSION_ID,
          Field.SYNTHETIC,
          Field.TEXT_LOSSY,
          Field.RAW_REF);

  private final long statements;
  private final ParseStatus status;
  private final List<Event> events;
  private final int processes;
  private final ShellSession after;

  DerivedLine(int statements, ParseStatus status, List<Event> events, ShellSession after) {
    this.statements = statements;
    this.status = status;
    this.events = List.copyOf(events);
    this.processes =
        (int) events.stream().filter(event -> event.kind() == EventKind.PROCESS).count();
    this.after = after;
  }

  /** The fields of derived events that hang on the command, and not on its line and session. */
  public static List<Field> ofCommand() {
    List<Field> fields = new ArrayList<>(INHERITED);
    fields.add(Field.EVENT_ID);
    fields.add(Field.PARENT_EVENT_ID);
    return fields;
  }

  /** The derived events, with other values than they will have in the fields of the command. */
  public List<Event> outlines() {
    return events;
  }

  /** The session after the line. */
  ShellSession after() {
    return after;
  }

  /** The command with what was found out about its line. */
  Event counted(Event command) {
    return command.toBuilder()
        .set(Field.STATEMENT_COUNT, statements)
        .set(Field.PARSE_STATUS, status.word())
        .build();
  }

  /** The n-th derived event of a command of this line. */
  public Event event(int index, Event command) {
    Event outline = events.get(index);
    int ordinal = index < processes ? index : index - processes;
    Event.Builder event = outline.toBuilder();
    INHERITED.forEach(field -> event.set(field, command.get(field)));
    return event
        .id(EventIds.derived(command.id(), outline.kind(), ordinal))
        .set(Field.PARENT_EVENT_ID, command.id().toString())
        .build();
  }

  /** How many characters of values are kept, about. */
  long weight() {
    long weight = after.weight();
    for (Event event : events) {
      for (int slot = 0; slot < event.kind().fields().size(); slot++) {
        weight += weight(event.value(slot));
      }
    }
    return weight;
  }

  private static long weight(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length();
      case List<?> list -> list.stream().mapToLong(DerivedLine::weight).sum();
      case null, default -> 0;
    };
  }
}
