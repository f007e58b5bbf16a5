package org.decnet.engine.shell.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringTokenizer;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who types, and in which directory.
 *
 * @param user name; null if unknown, which counts as root because that is what decoys offer
 * @param directory absolute path
 */
record Whereabouts(@Nullable String user, String directory) {
  /** A fresh shell of a user, or one in a known directory. */
  static Whereabouts of(@Nullable String user, @Nullable String directory) {
    String home = home(user);
    return new Whereabouts(user, directory == null ? home : resolve(directory, home, home));
  }

  /** The absolute form of a path as typed. */
  String resolve(String path) {
    return resolve(path, directory, home(user));
  }

  /**
   * Where a shell is after a statement of its own: elsewhere after cd, if that is its first try.
   */
  Whereabouts after(Statement statement) {
    if (!"cd".equals(statement.program()) || statement.afterFailure()) {
      return this;
    }
    List<String> targets = statement.args().stream().filter(arg -> !arg.startsWith("-")).toList();
    if (targets.isEmpty()) {
      return statement.args().isEmpty() ? new Whereabouts(user, home(user)) : this;
    }
    String target = resolve(targets.getFirst());
    return target.startsWith("/") ? new Whereabouts(user, target) : this;
  }

  private static String home(@Nullable String user) {
    return user == null || user.isBlank() || user.equals("root") ? "/root" : "/home/" + user;
  }

  private static String resolve(String path, String directory, String home) {
    String expanded = withHome(path, home);
    if (expanded.startsWith("/")) {
      return normalised(expanded);
    }
    return expanded.startsWith("$") || expanded.startsWith("`")
        ? expanded
        : normalised(directory + '/' + expanded);
  }

  private static String withHome(String path, String home) {
    for (String variable : List.of("~", "$HOME", "${HOME}")) {
      if (path.equals(variable) || path.startsWith(variable + '/')) {
        return home + path.substring(variable.length());
      }
    }
    if (!path.startsWith("~")) {
      return path;
    }
    int slash = path.indexOf('/');
    String user = path.substring(1, slash < 0 ? path.length() : slash);
    return home(user) + (slash < 0 ? "" : path.substring(slash));
  }

  private static String normalised(String path) {
    Deque<String> parts = new ArrayDeque<>();
    StringTokenizer tokens = new StringTokenizer(path, "/");
    while (tokens.hasMoreTokens()) {
      String part = tokens.nextToken();
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return '/' + String.join("/", parts);
  }
}
