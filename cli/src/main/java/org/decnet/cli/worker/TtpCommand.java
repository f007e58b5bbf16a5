package org.decnet.cli.worker;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.DaemonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.WorkerName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the tagging worker alone. */
@Command(
    name = "ttp",
    mixinStandardHelpOptions = true,
    description = {
      "Run the tagging worker: tags what other workers find out, until Ctrl-C or SIGTERM.",
      "'decnet up' runs it too. Without other workers it waits."
    })
public final class TtpCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final PollOption poll = new PollOption();
  @Mixin private final DaemonOption daemon = new DaemonOption();

  /** The command on a console. */
  public TtpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Duration interval = poll.interval(spec);
    if (daemon.wanted()) {
      return daemon.start(console, data.folder(console), "ttp");
    }
    RunningWorkers.untilStopped(
        console, rules.settings(data, console), EnumSet.of(WorkerName.TTP), interval);
    return ExitCode.OK;
  }
}
