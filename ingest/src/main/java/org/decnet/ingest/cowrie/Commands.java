package org.decnet.ingest.cowrie;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Lines typed at the shell, and the sensor's word on whether it knows the programs in them. */
final class Commands {
  /** A substitution is logged within milliseconds of its line; what comes later was typed. */
  private static final Duration SAME_LINE = Duration.ofSeconds(1);

  private static final Set<String> PROMPTS =
      Set.of(
          "Enter new UNIX password:",
          "Retype new UNIX password:",
          "(current) UNIX password:",
          "Current password:",
          "New password:",
          "Retype new password:",
          "Enter new password:",
          "Password:");

  private final Sessions sessions;

  Commands(Sessions sessions) {
    this.sessions = sessions;
  }

  /** A line was typed. An empty one is an event too, of class noise. */
  void typed(Decoding record) {
    String input = record.record().input;
    String text = input == null ? "" : input;
    Event.Builder event = record.first(EventKind.COMMAND).set(Field.COMMAND_TEXT, text);
    if (text.isBlank()) {
      record.emit(event.set(Field.EVENT_CLASS, EventClass.NOISE.className()));
      return;
    }
    UUID outer = outerLine(record, text);
    remember(record, text, outer == null);
    record.emit(
        event
            .set(Field.PROMPT_TEXT, PROMPTS.contains(text.strip()) ? Boolean.TRUE : null)
            .set(Field.PARENT_EVENT_ID, outer == null ? null : outer.toString()));
  }

  /** The sensor says whether it found a program. No second command comes from that. */
  void repeated(Decoding record, boolean found) {
    String input = record.record().input;
    UUID line = input == null ? null : repeatedLine(record.state(), withoutBlanks(input));
    record.emit(
        record
            .notice()
            .set(Field.COMMAND_TEXT, input)
            .set(Field.FOUND, found)
            .set(Field.PARENT_EVENT_ID, line == null ? null : line.toString()));
  }

  private void remember(Decoding record, String text, boolean typed) {
    SessionState.Line line = new SessionState.Line(record.id(), text, record.time());
    sessions.remember(record.state(), line);
    if (typed) {
      record.state().outer = hasSubstitution(text) ? line : null;
    }
  }

  /** The line of which this one is the inside of a {@code $( )}; null if it was typed itself. */
  private static @Nullable UUID outerLine(Decoding record, String text) {
    SessionState.Line outer = record.state().outer;
    if (outer == null
        || Duration.between(outer.time(), record.time()).abs().compareTo(SAME_LINE) > 0) {
      return null;
    }
    String inside = withoutBlanks(text);
    String line = withoutBlanks(outer.text());
    boolean substituted = line.contains("$(" + inside) || line.contains('`' + inside + '`');
    return substituted ? outer.id() : null;
  }

  private static boolean hasSubstitution(String text) {
    return text.contains("$(") || text.indexOf('`') >= 0;
  }

  /**
   * The line that a statement belongs to: the latest that is equal to it, else the latest that
   * contains it, blanks aside, because the sensor writes {@code 2 > /dev/null} for {@code
   * 2>/dev/null} and speaks of each statement of a line on its own.
   */
  private static @Nullable UUID repeatedLine(SessionState state, String statement) {
    if (statement.isEmpty()) {
      return null;
    }
    UUID containing = null;
    for (SessionState.Line line : state.recent()) {
      String text = withoutBlanks(line.text());
      if (text.equals(statement)) {
        return line.id();
      }
      if (containing == null && text.contains(statement)) {
        containing = line.id();
      }
    }
    return containing;
  }

  private static String withoutBlanks(String text) {
    StringBuilder dense = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        dense.append(c);
      }
    }
    return dense.toString();
  }
}
