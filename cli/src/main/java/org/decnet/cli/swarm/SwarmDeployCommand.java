package org.decnet.cli.swarm;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.deckies.DeckyOptions;
import org.decnet.cli.option.StoreOption;
import org.decnet.server.fleet.DeckyPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deploys a decoy on a remote host. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = "Deploy a decoy on a remote host.")
final class SwarmDeployCommand implements Callable<Integer> {
  /** Stands for an address in plans that name none: the host chooses its own. */
  private static final String ANY = "0.0.0.0";

  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();

  @Parameters(index = "0", paramLabel = "HOST", description = "As 'decnet swarm list' says.")
  private String host = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Of the decoy: 1 to 64 of a-z, 0-9 and -.")
  private String name = "";

  @Mixin private final DeckyOptions decky = new DeckyOptions();

  SwarmDeployCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      return new HostOrder(console, data, host).give("/deploy", body(decky.plan(name, ANY)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Object> body(DeckyPlan plan) {
    Map<String, Object> body = new HashMap<>();
    Map<String, Long> ports = new HashMap<>();
    plan.ports().forEach((service, port) -> ports.put(service, (long) port));
    body.put("name", plan.name());
    body.put("distro", plan.distro());
    body.put("services", plan.services());
    body.put("ports", ports);
    body.put("config", plan.config());
    body.put("mutate_interval", (long) plan.mutateMinutes());
    if (plan.archetype() != null) {
      body.put("archetype", plan.archetype());
    }
    if (decky.namesAddress()) {
      body.put("address", plan.address());
    }
    return body;
  }
}
