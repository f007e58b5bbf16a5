package org.decnet.engine.derive;

import org.decnet.engine.shell.CachedShellParser;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
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
  private final ShellParser parser;
  private final @Nullable LineMemory memory;

  /** A deriver with the parser of this release. */
  public StatementDeriver() {
    this(new TolerantShellParser());
  }

  /** A deriver that takes lines apart with a parser. */
  public StatementDeriver(ShellParser parser) {
    this(parser, null);
  }

  private StatementDeriver(ShellParser parser, @Nullable LineMemory memory) {
    this.parser = parser;
    this.memory = memory;
  }

  /**
   * A deriver that remembers lines and what followed from them. What it gives is the same.
   *
   * @param lines most lines that are remembered
   */
  public static StatementDeriver remembering(int lines) {
    return remembering(lines, new TolerantShellParser());
  }

  /**
   * A deriver that remembers lines, and takes those that it does not know apart with a parser.
   *
   * @param lines most lines that are remembered
   */
  public static StatementDeriver remembering(int lines, ShellParser parser) {
    return new StatementDeriver(new CachedShellParser(parser, lines), new LineMemory(lines));
  }

  /** What follows from a base event of whose session nothing is known. */
  public Derived derive(Event base) {
    return derive(base, ShellSession.NEW);
  }

  /**
   * What follows from a base event; nothing unless it is a command. Text typed at a prompt or a
   * router's console, and noise, are not taken for shell: the command comes back alone.
   *
   * @param session what is known of the session before the event
   */
  public Derived derive(Event base, ShellSession session) {
    String text = base.kind() == EventKind.COMMAND ? base.text(Field.COMMAND_TEXT) : null;
    if (text == null || isNotShell(base)) {
      return Derived.alone(base, session);
    }
    ShellSession before = session.told(base.text(Field.USER), base.text(Field.PWD));
    LineMemory.Typed typed = new LineMemory.Typed(text, before);
    DerivedLine known = memory == null ? null : memory.get(typed);
    if (known != null) {
      return Derived.of(base, known, true);
    }
    if (RouterLines.accepts(text)) {
      Event marked = base.toBuilder().set(Field.PROMPT_TEXT, true).build();
      return Derived.alone(marked, session);
    }
    DerivedLine line = new LineEvents(parser.parse(text), before).derive();
    return Derived.of(base, line, memory != null && memory.put(typed, line));
  }

  private static boolean isNotShell(Event command) {
    return command.flag(Field.PROMPT_TEXT)
        || EventClass.NOISE.className().equals(command.text(Field.EVENT_CLASS));
  }
}
