package org.decnet.cli.console;

/** Who runs commands, for the audit log. */
public final class Operator {
  private Operator() {}

  /** The user of this process, as the log names him. */
  public static String name() {
    return "cli:" + System.getProperty("user.name", "unknown");
  }
}
