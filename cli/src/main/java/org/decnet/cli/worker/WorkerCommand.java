package org.decnet.cli.worker;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.DaemonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.WorkerName;
import org.decnet.server.worker.NodeWorkers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs workers in a process of their own. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = {
      "Run some workers in a process of their own, until Ctrl-C or SIGTERM.",
      "'decnet up' runs all of them in one process; 'decnet status' says how they are."
    })
public final class WorkerCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final PollOption poll = new PollOption();
  @Mixin private final DaemonOption daemon = new DaemonOption();

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Workers, such as ttp or bus.")
  private List<String> names = List.of();

  /** The command on a console. */
  public WorkerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    EnumSet<WorkerName> chosen = EnumSet.noneOf(WorkerName.class);
    names.forEach(name -> chosen.add(worker(name)));
    Duration interval = poll.interval(spec);
    if (daemon.wanted()) {
      return daemon.start(console, data.folder(console), "worker-" + String.join("-", names));
    }
    RunningWorkers.untilStopped(console, rules.settings(data, console), chosen, interval);
    return ExitCode.OK;
  }

  private WorkerName worker(String word) {
    return WorkerName.named(word)
        .filter(NodeWorkers.available()::contains)
        .orElseThrow(() -> unknown(word));
  }

  private ParameterException unknown(String word) {
    String known =
        NodeWorkers.available().stream().map(WorkerName::word).collect(Collectors.joining(", "));
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
        "There is no worker '" + word + "'. There are: " + known);
  }
}
