package org.decnet.cli.option;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import picocli.CommandLine.Option;

/**
 * The option that lets a command go on without its terminal. Java cannot leave its terminal, so the
 * command starts itself again, apart from it, and ends.
 */
public final class DaemonOption {
  private static final List<String> WORDS = List.of("-d", "--daemon");

  @Option(
      names = {"-d", "--daemon"},
      description = "Go on in the background; what is said goes to a file in the data folder.")
  private boolean wanted;

  /** Whether the command shall go on without its terminal. */
  public boolean wanted() {
    return wanted;
  }

  /**
   * Starts this command again, apart from the terminal, and says its number.
   *
   * @param name of the file that takes what is said
   */
  public int start(Console console, Path dataFolder, String name) {
    Path log = dataFolder.resolve("log").resolve(name + ".log");
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command(ProcessHandle.current().info()))
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectErrorStream(true);
      console.say("Process " + builder.start().pid() + ", says what it does in " + log);
      return ExitCode.OK;
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "Cannot go on in the background: " + e.getMessage(), e);
    }
  }

  private static List<String> command(ProcessHandle.Info self) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid"); // else the end of the terminal may end it
    }
    command.add(self.command().orElseThrow(() -> new IOException("the system hides the command")));
    String[] arguments =
        self.arguments().orElseThrow(() -> new IOException("the system hides the arguments"));
    for (String argument : arguments) {
      if (!WORDS.contains(argument)) {
        command.add(argument);
      }
    }
    return command;
  }
}
