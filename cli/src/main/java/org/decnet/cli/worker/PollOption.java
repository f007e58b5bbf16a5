package org.decnet.cli.worker;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says how long a worker sleeps if nobody wakes it. */
final class PollOption {
  private static final int LONGEST = 86_400;

  @Option(
      names = {"-i", "--poll-interval"},
      paramLabel = "SECONDS",
      description =
          "Longest sleep between two looks at what other processes wrote, 1 to 86400. Default:"
              + " ${DEFAULT-VALUE}.")
  private int seconds = 60;

  /** The interval. */
  Duration interval(@Nullable CommandSpec spec) {
    if (seconds < 1 || seconds > LONGEST) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          "--poll-interval must be 1 to " + LONGEST + ", not " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }
}
