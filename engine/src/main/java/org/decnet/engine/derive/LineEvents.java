package org.decnet.engine.derive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.Redirect;
import org.decnet.engine.shell.Statement;
import org.decnet.engine.shell.session.KnownFile;
import org.decnet.engine.shell.session.LineSession;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.engine.shell.session.Writing;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of one line, without what they have from the command that the line is of: their
 * ids are all the same, and their times, sensors and sources stand for none.
 */
final class LineEvents {
  private static final String SHELL_IMAGE = "/bin/bash";
  private static final String SHELL_COMMAND_LINE = "-bash";
  private static final UUID NO_ID = new UUID(0, 0);

  private final CommandLine line;
  private final List<Event> processes = new ArrayList<>();
  private final List<Event> files = new ArrayList<>();
  private final List<@Nullable String> users = new ArrayList<>();
  private final LineSession sessions;
  private ShellSession session;

  /**
   * The events of a line.
   *
   * @param before the session before the line, with what its sensor says of user and directory
   */
  LineEvents(CommandLine line, ShellSession before) {
    this.line = line;
    this.session = before;
    this.sessions = new LineSession(line, session);
  }

  /** The line with its events: process events in the order of statements, then file_op events. */
  DerivedLine derive() {
    for (int i = 0; i < line.statements().size(); i++) {
      add(i, line.statements().get(i));
    }
    List<Event> events = new ArrayList<>(processes);
    events.addAll(files);
    return new DerivedLine(line.statements().size(), line.status(), events, sessions.now());
  }

  private void add(int index, Statement statement) {
    session = sessions.before(index);
    users.add(userOf(statement));
    if (!statement.words().isEmpty() || !statement.assignments().isEmpty() || isOpaque()) {
      processes.add(process(statement));
    }
    List<FileWrite> writes = FileWrites.of(statement);
    for (FileWrite write : writes) {
      files.add(file(statement, write));
    }
    sessions.after(index, users.getLast(), writings(writes));
  }

  private static List<Writing> writings(List<FileWrite> writes) {
    if (writes.isEmpty()) {
      return List.of();
    }
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
    Event.Builder event = derived(EventKind.PROCESS);
    String program = statement.program();
    if (program != null) {
      event.set(Field.IMAGE, image(program)).set(Field.ARG0, statement.arg0());
    }
    event.set(Field.COMMAND_LINE, commandLine(statement));
    setList(event, Field.ARGS, statement.args());
    Statement carrier = statement.carrier() < 0 ? null : line.statements().get(statement.carrier());
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
    Event.Builder event = derived(EventKind.FILE_OP);
    event.set(Field.TARGET_FILENAME, session.resolve(write.path()));
    event.set(Field.ACTION, write.action().name().toLowerCase(Locale.ROOT));
    String program = statement.program();
    event.set(Field.IMAGE, program == null ? SHELL_IMAGE : ProgramPaths.of(program));
    event.set(Field.CONTENT_TEXT, write.content());
    setSpan(event, statement);
    return event.build();
  }

  private static Event.Builder derived(EventKind kind) {
    return Event.builder(kind)
        .id(NO_ID)
        .set(Field.TIME, Instant.EPOCH)
        .set(Field.SENSOR, "")
        .set(Field.SOURCE, "");
  }

  private static String commandLine(Statement statement) {
    if (statement.words().isEmpty() && statement.assignments().isEmpty()) {
      return statement.text();
    }
    return String.join(
        " ", statement.words().isEmpty() ? statement.assignments() : statement.words());
  }

  private static List<String> targets(Statement statement, Redirect.Kind kind) {
    if (statement.redirects().isEmpty()) {
      return List.of();
    }
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
