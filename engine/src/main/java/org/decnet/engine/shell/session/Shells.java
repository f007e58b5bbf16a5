package org.decnet.engine.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The shells of a session, each started from the one before: {@code su} and {@code sudo -i} start
 * one, {@code exit} ends it.
 *
 * @param stack the outermost first; never empty
 */
record Shells(List<Whereabouts> stack) {
  /** With more, a further one takes the place of the innermost. */
  static final int MOST = 8;

  private static final Set<String> LEAVERS = Set.of("exit", "logout");
  private static final Set<String> USER_CHANGERS = Set.of("sudo", "doas");

  Shells {
    stack = List.copyOf(stack);
  }

  static Shells of(Whereabouts only) {
    return new Shells(List.of(only));
  }

  Whereabouts innermost() {
    return stack.getLast();
  }

  Shells at(Whereabouts place) {
    if (place.equals(innermost())) {
      return this;
    }
    List<Whereabouts> changed = new ArrayList<>(stack);
    changed.set(changed.size() - 1, place);
    return new Shells(changed);
  }

  /**
   * The shells after a statement. What runs only if another fails, or apart, changes nothing.
   *
   * @param user who the statement runs as
   */
  Shells after(Statement statement, @Nullable String user) {
    String name = statement.arg0();
    if (name == null || statement.afterFailure() || isApart(statement)) {
      return this;
    }
    if (statement.depth() == 0 && LEAVERS.contains(name)) {
      return stack.size() == 1 ? this : new Shells(stack.subList(0, stack.size() - 1));
    }
    Whereabouts started = NewShell.of(statement, user, innermost());
    return started == null ? at(innermost().after(statement)) : within(started);
  }

  /** Whether the statement is not one that the shell waits for, at its own terminal. */
  private static boolean isApart(Statement statement) {
    Statement.Pipes pipes = statement.pipes();
    return pipes.from() != null
        || pipes.to() != null
        || pipes.stdinText() != null
        || statement.background()
        || !statement.via().stream().allMatch(Shells::runsAtTheTerminal);
  }

  /** Whether what a program carries runs where the program was typed, not in a shell of its own. */
  static boolean runsAtTheTerminal(String carrier) {
    return USER_CHANGERS.contains(carrier) || LineSession.SAME_SHELL.contains(carrier);
  }

  private Shells within(Whereabouts place) {
    if (stack.size() == MOST) {
      return at(place);
    }
    List<Whereabouts> changed = new ArrayList<>(stack);
    changed.add(place);
    return new Shells(changed);
  }

  int weight() {
    int weight = 0;
    for (Whereabouts place : stack) {
      weight += place.directory().length();
    }
    return weight;
  }
}
