package org.decnet.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that choose a slice of a list. */
public final class PageOptions {
  private static final int MOST = 1000;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  private int limit;
  private int offset;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Most rows, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  void setLimit(int value) {
    limit = within("--limit", value, 1, MOST);
  }

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Rows to leave out before them. Default: ${DEFAULT-VALUE}.")
  void setOffset(int value) {
    offset = within("--offset", value, 0, Integer.MAX_VALUE);
  }

  /** Most rows, 1 to 1000. */
  public int limit() {
    return limit;
  }

  /** Rows to leave out, 0 or more. */
  public int offset() {
    return offset;
  }

  private int within(String option, int value, int least, int most) {
    if (command != null && (value < least || value > most)) {
      throw new ParameterException(
          command.commandLine(), option + " takes a number from " + least + " to " + most);
    }
    return value;
  }
}
