package org.decnet.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import org.decnet.cli.console.Console;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the data folder. */
public final class DataOption {
  private static final String HOME_VARIABLE = "DECNET_HOME";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder. Default: $DECNET_HOME, else ~/.decnet.")
  private @Nullable Path folder;

  /**
   * The data folder, which must be there.
   *
   * @throws DecnetException if there is none; reading makes no folder, so that a mistyped path is
   *     noticed
   */
  public Path existingFolder(Console console) {
    Path decided = folder(console);
    if (!Files.isDirectory(decided)) {
      throw new DecnetException(
          ErrorCode.NO_SUCH_FILE,
          "There is no data folder "
              + decided
              + " yet; 'decnet ingest LOG' makes it, and"
              + " 'decnet demo' shows an example");
    }
    return decided;
  }

  /** The data folder that the option, the environment or the user's home decides. */
  public Path folder(Console console) {
    if (folder != null) {
      return folder;
    }
    String variable = console.variable(HOME_VARIABLE);
    return variable == null
        ? Path.of(System.getProperty("user.home"), ".decnet")
        : Path.of(variable);
  }
}
