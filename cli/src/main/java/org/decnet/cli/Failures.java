package org.decnet.cli;

import java.io.PrintStream;
import java.util.Objects;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.text.VisibleText;
import org.decnet.model.error.DecnetException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into lines that people can act on. Nobody sees a stack trace unasked. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** Set to 1, this environment variable adds stack traces, for reports of defects. */
  static final String DEBUG = "DECNET_DEBUG";

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof DecnetException known) {
      tell(known);
    } else {
      console.remark(describe(failure));
    }
    if ("1".equals(console.variable(DEBUG))) {
      failure.printStackTrace(console.err());
    }
    return ExitCode.FAILURE;
  }

  /** Says what failed, in all its parts, and gives the exit code for it. */
  int tell(DecnetException failure) {
    console.remark(describe(failure));
    failure.parts().stream().skip(1).forEach(console::detail);
    return ExitCode.FAILURE;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintStream err = console.err();
    console.remark(message(failure));
    if (failure instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .findFirst()
          .ifPresent(word -> err.println("Did you mean '" + VisibleText.of(word) + "'?"));
    }
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** One line about a failure; of one with many parts the first. */
  static String describe(Throwable failure) {
    return switch (failure) {
      case DecnetException known -> known.parts().getFirst();
      case OutOfMemoryError full ->
          "not enough memory; DECNET_JAVA_OPTS=-Xmx1g gives more ("
              + full.getClass().getSimpleName()
              + ")";
      default ->
          "internal error, please report it: "
              + failure.getClass().getSimpleName()
              + ": "
              + message(failure)
              + " ("
              + DEBUG
              + "=1 shows the details)";
    };
  }

  private static String message(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "no details");
  }
}
