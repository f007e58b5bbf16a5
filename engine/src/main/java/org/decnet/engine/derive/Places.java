package org.decnet.engine.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.Statement;

/**
 * Where each shell of a line is while its statements run: the one typed at, and those that
 * statements start. A directory that a started shell changes to is left when it ends.
 */
final class Places {
  /** Programs that run what they carry in the shell that runs them. */
  private static final Set<String> SAME_SHELL = Set.of("eval", ".", "source", "command", "builtin");

  /** The shell that the line was typed at. */
  private static final int TYPED_AT = -1;

  private final CommandLine line;
  private final Map<Integer, Whereabouts> byShell = new HashMap<>(2);

  Places(CommandLine line, Whereabouts start) {
    this.line = line;
    byShell.put(TYPED_AT, start);
  }

  /** Where the shell is that runs a statement. */
  Whereabouts of(int index) {
    return inShell(shellOf(index));
  }

  /** Takes what a statement changes for those after it. */
  void leave(int index) {
    Statement statement = line.statements().get(index);
    int carrier = statement.carrier();
    int depth = carrier < 0 ? 0 : line.statements().get(carrier).depth() + 1;
    if (statement.depth() == depth) { // else a substitution, whose shell ends with it
      int shell = shellOf(index);
      byShell.put(shell, inShell(shell).after(statement));
    }
  }

  /** Index of the statement that started the shell of a statement. */
  private int shellOf(int index) {
    int carrier = line.statements().get(index).carrier();
    while (carrier >= 0) {
      String name = line.statements().get(carrier).arg0();
      if (name == null || !SAME_SHELL.contains(name)) {
        return carrier;
      }
      carrier = line.statements().get(carrier).carrier();
    }
    return TYPED_AT;
  }

  private Whereabouts inShell(int shell) {
    Whereabouts known = byShell.get(shell);
    if (known != null) {
      return known;
    }
    Whereabouts started = of(shell);
    byShell.put(shell, started);
    return started;
  }
}
