package org.decnet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "decnet", mixinStandardHelpOptions = true)
final class Decnet implements Runnable {
  static int run(Console console, String... arguments) {
    return new CommandLine(new Decnet())
        .setExecutionExceptionHandler(new Failures(console))
        .execute(arguments);
  }

  @Override
  public void run() {}
}
