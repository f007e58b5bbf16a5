package org.decnet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.QuietLogging;

/** Entry point of the decnet command. */
public final class Main {
  private static final int OUTPUT_BUFFER = 1 << 16;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setProperty(QuietLogging.PROPERTY, QuietLogging.class.getName());
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      err.println("decnet: " + Failures.describe(failure));
      err.flush();
      Runtime.getRuntime().halt(ExitCode.FAILURE);
    });
    Console console =
        new Console(
            System.in,
            out,
            err,
            System.getenv(),
            Clock.systemUTC(),
            Integer.getInteger("decnet.columns", 0),
            Boolean.getBoolean("decnet.watched"));
    int code = Decnet.run(console, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), OUTPUT_BUFFER),
        false,
        StandardCharsets.UTF_8);
  }
}
