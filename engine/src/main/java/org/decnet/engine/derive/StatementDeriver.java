package org.decnet.engine.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.Redirect;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.Statement;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.engine.shell.session.KnownFile;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.engine.shell.session.Writing;
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
 * <p>Pure: equal events after equal sessions give equal derivations. Who derives the next event of
 * a session hands over the session that this one left.
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
   * @param session what is known of the session after the event
   */
  public record Derived(Event base, List<Event> events, ShellSession session) {
    /** Copies the list. */
    public Derived {
      events = List.copyOf(events);
    }
  }

  /** The events that follow from a base event of whose session nothing is known. */
  public Derived derive(Event base) {
    return derive(base, ShellSession.NEW);
  }

  /**
   * The events that follow from a base event; none unless it is a command. Text typed at a prompt
   * or a router's console, and noise, are not taken for shell: the command comes back alone.
   *
   * @param session what is known of the session before the event
   */
  public Derived derive(Event base, ShellSession session) {
    String text = base.kind() == EventKind.COMMAND ? base.text(Field.COMMAND_TEXT) : null;
    if (text == null || isNotShell(base)) {
      return new Derived(base, List.of(), session);
    }
    if (RouterLines.accepts(text)) {
      Event marked = base.toBuilder().set(Field.PROMPT_TEXT, true).build();
      return new Derived(marked, List.of(), session);
    }
    CommandLine line = parser.parse(text);
    Event counted =
        base.toBuilder()
            .set(Field.STATEMENT_COUNT, (long) line.statements().size())
            .set(Field.PARSE_STATUS, line.status().word())
            .build();
    Line derivation = new Line(base, line, session);
    return new Derived(counted, derivation.events(), derivation.session);
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
    private ShellSession session;

    Line(Event command, CommandLine line, ShellSession before) {
      this.command = command;
      this.line = line;
      this.session = before.told(command.text(Field.USER), command.text(Field.PWD));
    }

    List<Event> events() {
      for (Statement statement : line.statements()) {
        users.add(userOf(statement));
        if (!statement.words().isEmpty() || !statement.assignments().isEmpty() || isOpaque()) {
          processes.add(process(statement));
        }
        List<FileWrite> writes = FileWrites.of(statement);
        for (FileWrite write : writes) {
          files.add(file(statement, write));
        }
        session = session.after(statement, users.getLast(), writings(writes));
      }
      List<Event> events = new ArrayList<>(processes);
      events.addAll(files);
      return events;
    }

    private static List<Writing> writings(List<FileWrite> writes) {
      return writes.stream()
          .filter(write -> write.action() != FileWrite.Action.TRUNCATE)
          .map(write -> new Writing(write.path(), write.action() == FileWrite.Action.APPEND))
          .toList();
    }

    private boolean isOpaque() {
      return line.statements().size() == 1 && line.statements().getFirst().redirects().isEmpty();
    }

    private @Nullable String userOf(Statement statement) {
      if (statement.carrier() < 0) {
        return session.user();
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
        event.set(Field.IMAGE, image(program)).set(Field.ARG0, statement.arg0());
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
      event.set(Field.CURRENT_DIRECTORY, session.directory());
      setList(event, Field.REDIRECT_OUT, targets(statement, Redirect.Kind.OUT));
      setList(event, Field.REDIRECT_APPEND, targets(statement, Redirect.Kind.APPEND));
      setList(event, Field.REDIRECT_IN, targets(statement, Redirect.Kind.IN));
      event.set(Field.STDIN_TEXT, statement.pipes().stdinText());
      event.set(Field.PIPE_FROM, statement.pipes().from());
      event.set(Field.PIPE_TO, statement.pipes().to());
      event.set(Field.BACKGROUND, statement.background() || statement.via().contains("nohup"));
      setList(event, Field.VIA, statement.via());
      KnownFile run = session.fileRunBy(statement);
      if (run != null) {
        event.set(Field.IMAGE_ORIGIN, run.origin() == null ? null : run.origin().word());
        event.set(Field.IMAGE_MADE_EXECUTABLE, run.madeExecutable());
      }
      event.set(Field.DECODED, statement.decoded());
      setSpan(event, statement);
      return event.build();
    }

    /** Absolute, so that a rule about a folder finds what was started in it. */
    private String image(String program) {
      boolean relative = program.indexOf('/') > 0;
      return relative ? session.resolve(program) : ProgramPaths.of(program);
    }

    private Event file(Statement statement, FileWrite write) {
      Event.Builder event = derived(EventKind.FILE_OP, files.size());
      event.set(Field.TARGET_FILENAME, session.resolve(write.path()));
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
