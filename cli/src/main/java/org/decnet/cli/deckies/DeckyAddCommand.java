package org.decnet.cli.deckies;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.node.Node;
import org.decnet.server.node.UsualLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deploys a decoy. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Deploy a decoy with the services of an archetype, or with those named.")
final class DeckyAddCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(paramLabel = "NAME", description = "Its name: 1 to 64 of a-z, 0-9 and -.")
  private String name = "";

  @Mixin private final DeckyOptions decky = new DeckyOptions();

  DeckyAddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DeckyPlan plan = plan();
    try (Stores stores = Node.openStores(data.existing(console))) {
      int most = UsualLimits.of(console.environment()).deployment(stores.control().limits());
      AuditEntry line = CommandTrail.line(console, "decky.deploy", name, Map.of(), Map.of());
      DeckyOrder.tell(console, name, DeckyOrder.wishes(console, stores).deploy(plan, most, line));
    }
    return ExitCode.OK;
  }

  private DeckyPlan plan() {
    try {
      return decky.plan(name, DecoySettings.of(console.environment()).address());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          String.valueOf(e.getMessage()));
    }
  }
}
