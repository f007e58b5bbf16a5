package org.decnet.engine.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decnet.engine.shell.Redirect;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/** Finds the files that a statement writes: by redirection, or by a program that names them. */
final class FileWrites {
  private static final Set<String> WRITE_NOTHING = Set.of(":", "true", "false");

  /** Devices that keep nothing. */
  private static final Set<String> SINKS =
      Set.of("/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/dev/stdout", "/dev/stderr", "-");

  private final Statement statement;
  private final List<FileWrite> writes = new ArrayList<>();

  private FileWrites(Statement statement) {
    this.statement = statement;
  }

  /** The files that a statement writes, in order. */
  static List<FileWrite> of(Statement statement) {
    FileWrites found = new FileWrites(statement);
    statement.redirects().forEach(found::redirect);
    String name = statement.arg0();
    if (name != null) {
      found.program(name);
    }
    return List.copyOf(found.writes);
  }

  private void redirect(Redirect redirect) {
    String content = redirect.descriptor() == 1 ? output() : null;
    switch (redirect.kind()) {
      case IN -> {}
      case APPEND -> add(redirect.target(), FileWrite.Action.APPEND, content);
      case OUT ->
          add(
              redirect.target(),
              "".equals(content) ? FileWrite.Action.TRUNCATE : FileWrite.Action.CREATE,
              content);
    }
  }

  /** What the statement writes to its standard output; null if unknown. */
  private @Nullable String output() {
    String name = statement.arg0();
    if (name == null || WRITE_NOTHING.contains(name)) {
      return "";
    }
    if (name.equals("cat")) {
      List<String> operands = Operands.of(statement.args(), "").words();
      boolean readsInput = operands.isEmpty() || operands.equals(List.of("-"));
      boolean readsNothing =
          operands.equals(List.of("/dev/null"))
              || (readsInput && reads(statement.redirects(), "/dev/null"));
      return readsNothing ? "" : readsInput ? statement.pipes().stdinText() : null;
    }
    return statement.pipes().outputText();
  }

  private static boolean reads(List<Redirect> redirects, String path) {
    return redirects.stream()
        .anyMatch(r -> r.kind() == Redirect.Kind.IN && r.target().equals(path));
  }

  private void program(String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "tee" -> tee();
      case "touch" -> each(Operands.of(statement.args(), "dtr").words());
      case "cp" -> copied("St");
      case "mv" -> copied("St");
      case "install" -> copied("mogSt");
      case "dd" -> dd();
      case "wget" -> named("O", "--output-document");
      case "curl" -> named("o", "--output");
      default -> {}
    }
  }

  private void tee() {
    Operands operands = Operands.of(statement.args(), "");
    FileWrite.Action action =
        operands.has('a', "--append") ? FileWrite.Action.APPEND : FileWrite.Action.CREATE;
    operands.words().forEach(path -> add(path, action, statement.pipes().stdinText()));
  }

  private void each(List<String> paths) {
    paths.forEach(path -> add(path, FileWrite.Action.CREATE, null));
  }

  /** The target of a copy: a file, or files of the sources' names in a directory. */
  private void copied(String optionsWithValue) {
    Operands operands = Operands.of(statement.args(), optionsWithValue);
    String directory = operands.value('t', "--target-directory");
    List<String> words = operands.words();
    if (directory != null) {
      words.forEach(source -> add(inside(directory, source), FileWrite.Action.CREATE, null));
    } else if (words.size() == 2 && !Directories.isDirectory(words.get(1))) {
      add(words.get(1), FileWrite.Action.CREATE, null);
    } else if (words.size() >= 2) {
      words
          .subList(0, words.size() - 1)
          .forEach(source -> add(inside(words.getLast(), source), FileWrite.Action.CREATE, null));
    }
  }

  private static String inside(String directory, String source) {
    return directory + '/' + source.substring(source.lastIndexOf('/') + 1);
  }

  private void dd() {
    for (String argument : statement.args()) {
      if (argument.startsWith("of=") && argument.length() > 3) {
        add(argument.substring(3), FileWrite.Action.CREATE, null);
      }
    }
  }

  private void named(String option, String longOption) {
    String path = Operands.of(statement.args(), option).value(option.charAt(0), longOption);
    if (path != null) {
      add(path, FileWrite.Action.CREATE, null);
    }
  }

  private void add(String path, FileWrite.Action action, @Nullable String content) {
    boolean sink =
        path.isEmpty()
            || SINKS.contains(path)
            || path.startsWith("/dev/fd/")
            || path.startsWith("/dev/tcp/")
            || path.startsWith("/dev/udp/");
    if (!sink) {
      writes.add(new FileWrite(path, action, content));
    }
  }
}
