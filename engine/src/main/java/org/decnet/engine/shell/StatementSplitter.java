package org.decnet.engine.shell;

/**
 * Splits a line into its statements in one pass, by quotes and operators alone.
 *
 * <p>It knows lists, pipes, groups, substitutions, loops by their words, redirections, here-text,
 * and the carriers of {@link PrefixCarrier} and {@code sh -c}. It expands no variables and decodes
 * no payloads. Time and memory grow with the length of the line; no text makes it throw.
 */
public final class StatementSplitter implements ShellParser {
  /** Statements kept of one line (spec 01, section 2.4). */
  static final int MAX_STATEMENTS = 512;

  /** Carriers and substitutions followed into each other (spec 01, section 2.4). */
  static final int MAX_DEPTH = 8;

  @Override
  public CommandLine parse(String line) {
    return split(line).commandLine();
  }

  /** Splits a line and keeps the count of steps, for tests of growth. */
  static Drafts split(String line) {
    Drafts drafts = new Drafts(line);
    Splitting.ofLine(line, drafts).run();
    return drafts;
  }
}
