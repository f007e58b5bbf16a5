package org.decnet.engine.shell.session;

import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.Redirect;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/** Finds the file that a statement runs: its program, or the script that it gives to one. */
final class ExecutedFile {
  private static final Set<String> INTERPRETERS =
      Set.of(
          ".", "source", "sh", "bash", "dash", "ash", "ksh", "zsh", "csh", "tcsh", "perl", "php",
          "ruby", "node", "lua", "tclsh");

  /** Options after which a program text, and no script, is given. */
  private static final Set<String> TEXT_OPTIONS = Set.of("-c", "-e", "-E", "-r", "-m", "--eval");

  private ExecutedFile() {}

  /** The path as typed; null for a program that is looked for in the usual places. */
  static @Nullable String of(Statement statement) {
    String program = statement.program();
    String name = statement.arg0();
    if (program == null || name == null) {
      return null;
    }
    if (INTERPRETERS.contains(name) || name.startsWith("python")) {
      return script(statement);
    }
    return program.indexOf('/') >= 0 ? program : null;
  }

  private static @Nullable String script(Statement statement) {
    for (String argument : statement.args()) {
      if (TEXT_OPTIONS.contains(argument)) {
        return null;
      }
      if (!argument.startsWith("-") && !argument.startsWith("+")) {
        return argument;
      }
    }
    return input(statement.redirects());
  }

  private static @Nullable String input(List<Redirect> redirects) {
    for (Redirect redirect : redirects) {
      if (redirect.kind() == Redirect.Kind.IN && redirect.descriptor() == 0) {
        return redirect.target();
      }
    }
    return null;
  }
}
