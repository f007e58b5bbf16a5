package org.decnet.cli.query;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that opens a data folder and prints what it finds there. */
@Command(mixinStandardHelpOptions = true)
public abstract class QueryCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  /** A command on a console. */
  protected QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      print(stored);
    }
    return ExitCode.OK;
  }

  /** Prints the answer. */
  abstract void print(StoredData stored);

  final Console console() {
    return console;
  }

  final boolean wantsJson() {
    return json.wanted();
  }

  final StoreOption data() {
    return data;
  }
}
