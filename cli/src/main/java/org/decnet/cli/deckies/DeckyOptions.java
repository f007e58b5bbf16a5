package org.decnet.cli.deckies;

import java.util.List;
import java.util.Map;
import org.decnet.decoy.persona.Distro;
import org.decnet.model.decky.Decky;
import org.decnet.server.fleet.DeckyPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a decoy shall be. */
public final class DeckyOptions {
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
          "Address of its host on which it listens. Default: $DECNET_DECOY_ADDRESS there, else"
              + " 127.0.0.1.")
  private @Nullable String address;

  @Option(
      names = "--mutate-interval",
      paramLabel = "MINUTES",
      description = "Minutes between two rotations of its services; 0 for none. Default: 30.")
  private int minutes = Decky.USUAL_MINUTES;

  /**
   * The plan that they say.
   *
   * @param usualAddress where it listens if they do not say
   * @throws IllegalArgumentException saying what is wrong
   */
  public DeckyPlan plan(String name, String usualAddress) {
    String chosen = address == null ? usualAddress : address;
    return new DeckyWords(name, distro, archetype, services, settings, chosen, minutes).plan();
  }

  /** Whether they say where it listens. */
  public boolean namesAddress() {
    return address != null;
  }
}
