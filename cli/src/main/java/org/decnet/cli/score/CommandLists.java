package org.decnet.cli.score;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.DecnetException;

/** Gathers the distinct commands of files: sensor records, labelled entries, or plain lines. */
final class CommandLists {
  private static final String MARK = "CMD: ";

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long malformed;

  /** Adds the commands of a file, plain or {@code .gz}. */
  void read(Path file) {
    LabelledEntries.lines(
        file,
        line -> {
          try {
            line(line);
          } catch (DecnetException e) {
            // Logs are cut where a disk was full or a sensor died; the rest of them is good.
            malformed++;
          }
        });
  }

  /** How often each command was seen, in the order of first sight. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Lines that are neither a command nor a record. */
  long malformed() {
    return malformed;
  }

  private void line(LabelledEntries.Line line) {
    String text = line.text();
    if (!text.startsWith("{\"")) {
      add(withoutMark(line));
      return;
    }
    LabelledEntry entry = LabelledEntry.of(line);
    String event = entry.textOrNull("eventid");
    String input = entry.textOrNull("input");
    if (event != null) {
      if (event.equals("cowrie.command.input") && input != null) {
        add(input);
      }
      return;
    }
    List<String> commands = entry.textsOrNull("commands");
    if (commands == null) {
      add(entry.text("session"));
    } else {
      commands.forEach(this::add);
    }
  }

  /** The command of a line such as {@code "CMD: ls"}; other lines are commands as they are. */
  private static String withoutMark(LabelledEntries.Line line) {
    String text = line.text();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String bare = quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
    if (bare.startsWith(MARK)) {
      return bare.substring(MARK.length());
    }
    if (quoted) {
      throw line.malformed("expected a command after '" + MARK + "'");
    }
    return text;
  }

  private void add(String command) {
    if (!command.isBlank()) {
      counts.merge(command, 1L, Long::sum);
    }
  }
}
