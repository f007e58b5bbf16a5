package org.decnet.cli.deckies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.decoy.persona.Distro;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.decky.Decky;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.node.Node;
import org.decnet.server.node.UsualLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--archetype",
      paramLabel = "ARCHETYPE",
      description = "What kind of host it is, such as web-server; says its services.")
  private @Nullable String archetype;

  @Option(
      names = "--service",
      paramLabel = "SERVICE[:PORT]",
      description = "A service that it offers, such as redis or http:80; may be given again.")
  private List<String> services = List.of();

  @Option(
      names = "--set",
      paramLabel = "SERVICE.SETTING=VALUE",
      description = "A setting of a service, such as http.fake_app=jenkins; may be given again.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--distro",
      paramLabel = "DISTRO",
      description = "What it claims to run. Default: ${DEFAULT-VALUE}.")
  private String distro = Distro.DEBIAN.slug();

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description =
          "Address of this host on which it listens. Default: $DECNET_DECOY_ADDRESS, else"
              + " 127.0.0.1.")
  private @Nullable String address;

  @Option(
      names = "--mutate-interval",
      paramLabel = "MINUTES",
      description = "Minutes between two rotations of its services; 0 for none. Default: 30.")
  private int minutes = Decky.USUAL_MINUTES;

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
    String usual = DecoySettings.of(console.environment()).address();
    String chosen = address == null ? usual : address;
    try {
      return new DeckyWords(name, distro, archetype, services, settings, chosen, minutes).plan();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          String.valueOf(e.getMessage()));
    }
  }
}
