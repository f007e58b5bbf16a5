package org.decnet.engine.shell;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A parser that remembers lines, since attackers type the same ones again and again.
 *
 * <p>Two generations of lines are kept: when the young one is full, it becomes the old one, and
 * what was old and not asked for since is forgotten. Safe for many threads.
 */
public final class CachedShellParser implements ShellParser {
  /** Characters of the longest line that is remembered. */
  private static final int MAX_LINE = 16 * 1024;

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
    remember(now, line, parsed);
    return parsed;
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
