package org.decnet.engine.shell;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A parser that remembers lines, since attackers type the same ones again and again.
 *
 * <p>Two generations of lines are kept: when the young one is full, it becomes the old one, and
 * what was old and not asked for since is forgotten. Safe for many threads.
 */
public final class CachedShellParser implements ShellParser {
  /** Characters of the longest line that is remembered. */
  private static final int MAX_LINE = 1024;

  /** Most characters of statements that are remembered for a line: decoding can make many. */
  private static final int MAX_STATEMENTS = 8 * 1024;

  private final ShellParser parser;
  private final int maxLines;

  /** Replaced whole; that two threads may both replace it costs no more than memory of a line. */
  private volatile Generations generations =
      new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

  /**
   * A parser in front of another.
   *
   * @param maxLines lines remembered, at most twice as many for a moment
   */
  public CachedShellParser(ShellParser parser, int maxLines) {
    this.parser = parser;
    this.maxLines = Math.max(1, maxLines / 2);
  }

  @Override
  public CommandLine parse(String line) {
    if (line.length() > MAX_LINE) {
      return parser.parse(line);
    }
    Generations now = generations;
    CommandLine young = now.young.get(line);
    if (young != null) {
      return young;
    }
    CommandLine old = now.old.get(line);
    CommandLine parsed = old == null ? parser.parse(line) : old;
    if (old != null || isSmall(parsed)) {
      remember(now, line, parsed);
    }
    return parsed;
  }

  private static boolean isSmall(CommandLine line) {
    return line.statements().stream().mapToLong(CachedShellParser::letters).sum() <= MAX_STATEMENTS;
  }

  private static long letters(Statement statement) {
    Statement.Pipes pipes = statement.pipes();
    long letters = statement.text().length();
    letters += length(pipes.stdinText());
    letters += length(pipes.outputText());
    for (String word : statement.words()) {
      letters += word.length();
    }
    for (String assignment : statement.assignments()) {
      letters += assignment.length();
    }
    for (Redirect redirect : statement.redirects()) {
      letters += redirect.target().length();
    }
    return letters;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private void remember(Generations now, String line, CommandLine parsed) {
    if (now.young.size() >= maxLines) {
      generations = new Generations(new ConcurrentHashMap<>(), now.young);
    }
    generations.young.put(line, parsed);
  }

  /** Lines remembered now. */
  int size() {
    Generations now = generations;
    return now.young.size() + now.old.size();
  }

  /** Lines asked for lately, and lines asked for before. */
  private record Generations(
      ConcurrentMap<String, CommandLine> young, ConcurrentMap<String, CommandLine> old) {}
}
