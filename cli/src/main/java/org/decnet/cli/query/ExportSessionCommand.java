package org.decnet.cli.query;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.model.actor.Session;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Exports what was done in one session. */
@Command(
    name = "session",
    mixinStandardHelpOptions = true,
    description = "Write a file about one session.")
final class ExportSessionCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final ExportOptions options = new ExportOptions();

  @Parameters(paramLabel = "ID", description = "The session; 'decnet show attacker' lists them.")
  private String session = "";

  ExportSessionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      Session found =
          stored
              .stores()
              .actors()
              .session(new SessionId(session))
              .orElseThrow(() ->
                  new DecnetException(ErrorCode.NOT_FOUND, "No session " + session + " is stored"));
      options.write(console, stored, new Scope.OfSession(found.id()));
    }
    return ExitCode.OK;
  }
}
