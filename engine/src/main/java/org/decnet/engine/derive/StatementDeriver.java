package org.decnet.engine.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.Redirect;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.Statement;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Derives the process and file_op events of a command event (spec 01, section 2.3; spec 02, section
 * 3.2).
 *
 * <p>Pure: equal events give equal derivations. What a session did before is not looked at.
 */
public final class StatementDeriver {
  private static final String SHELL_IMAGE = "/bin/bash";
  private static final String SHELL_COMMAND_LINE = "-bash";

  /** Fields that a derived event has from its command. */
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

  private final ShellParser parser;

  /** A deriver with the parser of this release. */
  public StatementDeriver() {
    this(new TolerantShellParser());
  }

  /** A deriver that takes lines apart with a parser. */
  public StatementDeriver(ShellParser parser) {
    this.parser = parser;
  }

  /**
   * What follows from a base event.
   *
   * @param base the base event; a command with its count of statements and parse status
   * @param events process events in the order of their statements, then file_op events
   */
  public record Derived(Event base, List<Event> events) {
    /** Copies the list. */
    public Derived {
      events = List.copyOf(events);
    }
  }

  /**
   * The events that follow from a base event; none unless it is a command. Text typed at a prompt
   * or a router's console, and noise, are not taken for shell: the command comes back alone.
   */
  public Derived derive(Event base) {
    String text = base.kind() == EventKind.COMMAND ? base.text(Field.COMMAND_TEXT) : null;
    if (text == null || isNotShell(base)) {
      return new Derived(base, List.of());
    }
    if (RouterLines.accepts(text)) {
      return new Derived(base.toBuilder().set(Field.PROMPT_TEXT, true).build(), List.of());
    }
    CommandLine line = parser.parse(text);
    Event counted =
        base.toBuilder()
            .set(Field.STATEMENT_COUNT, (long) line.statements().size())
            .set(Field.PARSE_STATUS, line.status().word())
            .build();
    return new Derived(counted, new Line(base, line).events());
  }

  private static boolean isNotShell(Event command) {
    return command.flag(Field.PROMPT_TEXT)
        || EventClass.NOISE.className().equals(command.text(Field.EVENT_CLASS));
  }

  /** The events of one line. */
  private static final class Line {
    private final Event command;
    private final CommandLine line;
    private final List<Event> processes = new ArrayList<>();
    private final List<Event> files = new ArrayList<>();
    private final List<@Nullable String> users = new ArrayList<>();
    private final Places places;
    private Whereabouts whereabouts;

    Line(Event command, CommandLine line) {
      this.command = command;
      this.line = line;
      this.whereabouts = Whereabouts.of(command.text(Field.USER), command.text(Field.PWD));
      this.places = new Places(line, whereabouts);
    }

    List<Event> events() {
      for (int i = 0; i < line.statements().size(); i++) {
        Statement statement = line.statements().get(i);
        whereabouts = places.of(i);
        users.add(userOf(statement));
        if (!statement.words().isEmpty() || !statement.assignments().isEmpty() || isOpaque()) {
          processes.add(process(statement));
        }
        for (FileWrite write : FileWrites.of(statement)) {
          files.add(file(statement, write));
        }
        places.leave(i);
      }
      List<Event> events = new ArrayList<>(processes);
      events.addAll(files);
      return events;
    }

    private boolean isOpaque() {
      return line.statements().size() == 1 && line.statements().getFirst().redirects().isEmpty();
    }

    private @Nullable String userOf(Statement statement) {
      if (statement.carrier() < 0) {
        return whereabouts.user();
      }
      Statement carrier = line.statements().get(statement.carrier());
      String inherited = users.get(statement.carrier());
      String name = carrier.arg0();
      if (name == null) {
        return inherited;
      }
      return switch (name) {
        case "sudo", "doas" -> {
          String user = Operands.of(carrier.args(), "ughpCrtTUDR").value('u', "--user");
          yield user == null ? "root" : user;
        }
        case "su" -> {
          List<String> words = Operands.of(carrier.args(), "cs").words();
          yield words.stream().filter(word -> !word.equals("-")).findFirst().orElse("root");
        }
        default -> inherited;
      };
    }

    private Event process(Statement statement) {
      Event.Builder event = derived(EventKind.PROCESS, processes.size());
      String program = statement.program();
      if (program != null) {
        event.set(Field.IMAGE, ProgramPaths.of(program)).set(Field.ARG0, statement.arg0());
      }
      event.set(Field.COMMAND_LINE, commandLine(statement));
      setList(event, Field.ARGS, statement.args());
      Statement carrier =
          statement.carrier() < 0 ? null : line.statements().get(statement.carrier());
      String parent = carrier == null ? null : carrier.program();
      event.set(Field.PARENT_IMAGE, parent == null ? SHELL_IMAGE : ProgramPaths.of(parent));
      event.set(
          Field.PARENT_COMMAND_LINE, carrier == null ? SHELL_COMMAND_LINE : commandLine(carrier));
      event.set(Field.PROCESS_USER, users.getLast());
      event.set(Field.CURRENT_DIRECTORY, whereabouts.directory());
      setList(event, Field.REDIRECT_OUT, targets(statement, Redirect.Kind.OUT));
      setList(event, Field.REDIRECT_APPEND, targets(statement, Redirect.Kind.APPEND));
      setList(event, Field.REDIRECT_IN, targets(statement, Redirect.Kind.IN));
      event.set(Field.STDIN_TEXT, statement.pipes().stdinText());
      event.set(Field.PIPE_FROM, statement.pipes().from());
      event.set(Field.PIPE_TO, statement.pipes().to());
      event.set(Field.BACKGROUND, statement.background() || statement.via().contains("nohup"));
      setList(event, Field.VIA, statement.via());
      event.set(Field.DECODED, statement.decoded());
      setSpan(event, statement);
      return event.build();
    }

    private Event file(Statement statement, FileWrite write) {
      Event.Builder event = derived(EventKind.FILE_OP, files.size());
      event.set(Field.TARGET_FILENAME, whereabouts.resolve(write.path()));
      event.set(Field.ACTION, write.action().name().toLowerCase(Locale.ROOT));
      String program = statement.program();
      event.set(Field.IMAGE, program == null ? SHELL_IMAGE : ProgramPaths.of(program));
      event.set(Field.CONTENT_TEXT, write.content());
      setSpan(event, statement);
      return event.build();
    }

    private Event.Builder derived(EventKind kind, int ordinal) {
      Event.Builder event = Event.builder(kind).id(EventIds.derived(command.id(), kind, ordinal));
      INHERITED.forEach(field -> event.set(field, command.get(field)));
      return event.set(Field.PARENT_EVENT_ID, command.id().toString());
    }

    private static String commandLine(Statement statement) {
      if (statement.words().isEmpty() && statement.assignments().isEmpty()) {
        return statement.text();
      }
      return String.join(
          " ", statement.words().isEmpty() ? statement.assignments() : statement.words());
    }

    private static List<String> targets(Statement statement, Redirect.Kind kind) {
      return statement.redirects().stream()
          .filter(redirect -> redirect.kind() == kind)
          .map(Redirect::target)
          .toList();
    }

    private static void setList(Event.Builder event, Field field, List<String> values) {
      if (!values.isEmpty()) {
        event.set(field, values);
      }
    }

    private static void setSpan(Event.Builder event, Statement statement) {
      event
          .set(Field.SPAN_START, (long) statement.start())
          .set(Field.SPAN_END, (long) statement.end())
          .set(Field.STATEMENT_TEXT, statement.text());
    }
  }
}
