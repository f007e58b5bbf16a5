package org.decnet.engine.shell.session;

import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/** Tells which statements start a shell that the next lines are typed at. */
final class NewShell {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");
  private static final Set<String> BARE_OPTIONS = Set.of("-i", "-l", "--login", "--posix");
  private static final String ROOT = "root";

  private NewShell() {}

  /**
   * Where the shell that a statement starts is; null if it starts none.
   *
   * @param user who the statement runs as
   * @param from where it is typed
   */
  static @Nullable Whereabouts of(Statement statement, @Nullable String user, Whereabouts from) {
    String name = statement.arg0();
    if (name == null) {
      return null;
    }
    if (SHELLS.contains(name)) {
      boolean waits = BARE_OPTIONS.containsAll(statement.args());
      return waits ? new Whereabouts(user, from.directory()) : null;
    }
    return switch (name) {
      case "su" -> su(statement.args(), from);
      case "sudo", "doas" -> sudo(statement.args(), from);
      default -> null;
    };
  }

  private static @Nullable Whereabouts su(List<String> args, Whereabouts from) {
    String user = ROOT;
    boolean login = false;
    for (String arg : args) {
      switch (arg) {
        case "-", "-l", "--login" -> login = true;
        case "-m", "-p", "--preserve-environment" -> {}
        default -> {
          if (arg.startsWith("-")) {
            return null;
          }
          user = arg;
        }
      }
    }
    return started(user, login, from);
  }

  private static @Nullable Whereabouts sudo(List<String> args, Whereabouts from) {
    String user = ROOT;
    boolean login = false;
    boolean shell = false;
    for (int i = 0; i < args.size(); i++) {
      switch (args.get(i)) {
        case "-i", "--login" -> login = true;
        case "-s", "--shell" -> shell = true;
        case "-E", "-H", "-n", "-S" -> {}
        case "-u", "--user" -> user = i + 1 < args.size() ? args.get(++i) : user;
        default -> {
          return null;
        }
      }
    }
    return login || shell ? started(user, login, from) : null;
  }

  private static Whereabouts started(String user, boolean login, Whereabouts from) {
    return login ? Whereabouts.of(user, null) : new Whereabouts(user, from.directory());
  }
}
