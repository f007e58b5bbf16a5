package org.decnet.engine.shell;

import org.decnet.engine.memory.YoungAndOld;
import org.jspecify.annotations.Nullable;

/**
 * A parser that remembers lines, since attackers type the same ones again and again.
 *
 * <p>Bounded, in two generations; safe for many threads.
 */
public final class CachedShellParser implements ShellParser {
  /** Characters of the longest line that is remembered. */
  private static final int MAX_LINE = 1024;

  /** Most characters of statements that are remembered for a line: decoding can make many. */
  private static final int MAX_STATEMENTS = 8 * 1024;

  private final ShellParser parser;
  private final YoungAndOld<String, CommandLine> lines;

  /**
   * A parser in front of another.
   *
   * @param maxLines lines remembered, at most
   */
  public CachedShellParser(ShellParser parser, int maxLines) {
    this.parser = parser;
    this.lines = new YoungAndOld<>(maxLines);
  }

  @Override
  public CommandLine parse(String line) {
    if (line.length() > MAX_LINE) {
      return parser.parse(line);
    }
    CommandLine known = lines.get(line);
    if (known != null) {
      return known;
    }
    CommandLine parsed = parser.parse(line);
    if (isSmall(parsed)) {
      lines.put(line, parsed);
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

  /** Lines remembered now. */
  int size() {
    return lines.size();
  }
}
