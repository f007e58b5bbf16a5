package org.decnet.cli.option;

import org.decnet.engine.port.TagStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that leaves out weak tags. */
public final class ConfidenceOption {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  private double least;

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      defaultValue = "" + TagStore.SHOWN,
      description = "Leave out tags below this confidence, 0 to 1. Default: ${DEFAULT-VALUE}.")
  void setLeast(double value) {
    if (command != null && !(value >= 0 && value <= 1)) {
      throw new ParameterException(
          command.commandLine(), "--min-confidence takes a number from 0 to 1");
    }
    least = value;
  }

  /** Lowest confidence that counts, 0 to 1. */
  public double least() {
    return least;
  }
}
