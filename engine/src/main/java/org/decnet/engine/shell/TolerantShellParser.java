package org.decnet.engine.shell;

/**
 * Reads lines by the grammar of POSIX sh and bash, as far as they follow it.
 *
 * <p>One pass over the line: words are read, variables known within the line replaced, and commands
 * told apart; what a finished command carries (another program's words, a line of its own, encoded
 * text that a shell reads) is read in turn, with places that still point at the line. Time and
 * memory grow with the length of the line; no text makes it throw; nothing is run.
 */
public final class TolerantShellParser implements ShellParser {
  /** Statements kept of one line (spec 01, section 2.4). */
  static final int MAX_STATEMENTS = 512;

  /** Carriers, substitutions and decoded texts followed into each other (spec 01, section 2.4). */
  static final int MAX_DEPTH = 8;

  /** Words, signs and parts of words read of one line; a longer one was written to cost time. */
  static final int MAX_TOKENS = 1 << 16;

  @Override
  public CommandLine parse(String line) {
    return StatementWriter.commandLine(read(line));
  }

  /** Reads a line and keeps the count of steps, for tests of growth. */
  static Reading read(String line) {
    Reading reading = new Reading(line);
    Grammar.ofLine(reading).run();
    return reading;
  }
}
