package org.decnet.cli.console;

/** What the command's end tells a script (spec 07). */
public final class ExitCode {
  /** All was done. */
  public static final int OK = 0;

  /** Something could not be done; standard error says what. */
  public static final int FAILURE = 1;

  /** The arguments are wrong. */
  public static final int USAGE = 2;

  /** All was done, and what was looked for was found, such as an error in a rule. */
  public static final int FINDING = 3;

  private ExitCode() {}
}
