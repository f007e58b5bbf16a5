package org.decnet.engine.correlate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.tag.TagMaker;
import org.decnet.engine.tag.TagSource;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What a tag has to know of an event that passed long ago, as one text. The correlator carries it
 * in place of the event's id, so that it is bounded, forgotten and saved with the rest.
 *
 * @param sourceId what tags name as the source
 * @param session null for a sessionless event
 * @param cited what evidence may say of the event
 */
record EventNote(
    EventKind kind,
    String sourceKind,
    String sourceId,
    String address,
    @Nullable String session,
    String decky,
    Map<String, String> cited) {
  /** Most characters of one value. */
  static final int LONGEST = 256;

  EventNote {
    cited = Map.copyOf(cited);
  }

  /**
   * The note of an event with an address.
   *
   * @param matched the event that a rule matched: the source, or one that derives from it
   * @param fields what may be cited
   */
  static EventNote of(Event source, Event matched, List<Field> fields) {
    Map<String, String> cited = new LinkedHashMap<>();
    for (Field field : fields) {
      cite(cited, field.fieldName(), matched.get(field));
    }
    if (source.kind() == EventKind.COMMAND) {
      cite(cited, "command_text", source.text(Field.COMMAND_TEXT));
    }
    String address = source.sourceIp();
    return new EventNote(
        source.kind(),
        TagSource.kind(source),
        TagSource.id(source),
        address == null ? "" : address,
        source.text(Field.SESSION_ID),
        shortened(source.decky()),
        cited);
  }

  private static void cite(Map<String, String> cited, String key, @Nullable Object value) {
    if (value != null) {
      cited.put(key, shortened(value.toString()));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The event as the subject of a tag that was observed with another one. */
  TagMaker.Subject subject(EventNote first, Instant observedAt) {
    return new TagMaker.Subject(
        first.kind,
        first.sourceKind,
        first.sourceId,
        attacker(),
        null,
        session == null ? null : new SessionId(session),
        decky,
        observedAt);
  }

  private UUID attacker() {
    return EventIds.attacker(address);
  }

  /** The note as a text. */
  String written() {
    NoteText text = new NoteText();
    text.add(kind.kindName()).add(sourceKind).add(sourceId).add(address);
    text.add(session == null ? "" : session).add(decky);
    cited.forEach((key, value) -> text.add(key).add(value));
    return text.toString();
  }

  /**
   * The note that a text holds.
   *
   * @throws IllegalArgumentException if it holds none
   */
  static EventNote read(String written) {
    List<String> parts = NoteText.parts(written);
    EventKind kind = parts.size() < 6 ? null : EventKind.named(parts.get(0));
    if (kind == null) {
      throw new IllegalArgumentException("Not a note: " + written);
    }
    Map<String, String> cited = new LinkedHashMap<>();
    for (int i = 6; i + 1 < parts.size(); i += 2) {
      cited.put(parts.get(i), parts.get(i + 1));
    }
    String session = parts.get(4);
    return new EventNote(
        kind,
        parts.get(1),
        parts.get(2),
        parts.get(3),
        session.isEmpty() ? null : session,
        parts.get(5),
        cited);
  }
}
