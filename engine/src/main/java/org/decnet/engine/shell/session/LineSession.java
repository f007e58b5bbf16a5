package org.decnet.engine.shell.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.shell.CommandLine;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A session while the statements of one line run: the shell that the line was typed at, and those
 * that statements start. A directory that a started shell changes to is left when it ends; the
 * files that it leaves stay.
 */
public final class LineSession {
  /** Programs that run what they carry in the shell that runs them. */
  static final Set<String> SAME_SHELL = Set.of("eval", ".", "source", "command", "builtin");

  /** The shell that the line was typed at. */
  private static final int TYPED_AT = -1;

  private final CommandLine line;
  private final Map<Integer, Whereabouts> started = new HashMap<>(0);
  private ShellSession session;

  /** The session before the first statement of a line. */
  public LineSession(CommandLine line, ShellSession before) {
    this.line = line;
    this.session = before;
  }

  /** The session as the shell of a statement sees it, before the statement. */
  public ShellSession before(int index) {
    int shell = shellOf(index);
    return shell == TYPED_AT ? session : session.at(place(shell));
  }

  /**
   * Takes what a statement changes for those after it.
   *
   * @param user who the statement runs as; null if unknown
   * @param writes the files that it writes
   */
  public void after(int index, @Nullable String user, List<Writing> writes) {
    Statement statement = line.statements().get(index);
    ShellSession next = before(index).after(statement, user, writes);
    int shell = shellOf(index);
    if (isSubstituted(statement)) { // its shell ends with it
      session = session.withFilesOf(next);
    } else if (shell == TYPED_AT) {
      session = next;
    } else {
      started.put(shell, place(shell).after(statement));
      session = session.withFilesOf(next);
    }
  }

  /** The session after what was taken. */
  public ShellSession now() {
    return session;
  }

  private boolean isSubstituted(Statement statement) {
    int carrier = statement.carrier();
    int depth = carrier < 0 ? 0 : line.statements().get(carrier).depth() + 1;
    return statement.depth() != depth;
  }

  /** Index of the statement that started the shell of a statement; sudo starts none by itself. */
  private int shellOf(int index) {
    int carrier = line.statements().get(index).carrier();
    while (carrier >= 0) {
      String name = line.statements().get(carrier).arg0();
      if (name == null || !Shells.runsAtTheTerminal(name)) {
        return carrier;
      }
      carrier = line.statements().get(carrier).carrier();
    }
    return TYPED_AT;
  }

  private Whereabouts place(int shell) {
    Whereabouts known = started.get(shell);
    if (known != null) {
      return known;
    }
    Whereabouts outer = before(shell).place();
    started.put(shell, outer);
    return outer;
  }
}
