package org.decnet.server.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.decnet.decoy.catalogue.Archetype;
import org.decnet.decoy.catalogue.ServiceKind;
import org.decnet.decoy.catalogue.Services;
import org.decnet.decoy.persona.Distro;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/**
 * A decoy as somebody wants it.
 *
 * @param distro word of the distribution
 * @param archetype word of the kind of host; null if the services are named
 * @param services words of the services; empty for those of the archetype
 * @param address of this host, on which it listens
 * @param ports ports by service; one that is not there is the usual one
 * @param config settings by service
 * @param mutateMinutes minutes between two rotations; 0 for none
 */
public record DeckyPlan(
    String name,
    String distro,
    @Nullable String archetype,
    List<String> services,
    String address,
    Map<String, Integer> ports,
    Map<String, Map<String, String>> config,
    int mutateMinutes) {
  private static final int LARGEST_PORT = 65_535;

  /** What {@code /deckies/…} means already. */
  private static final Set<String> WORDS_OF_API = Set.of("catalogue", "lifecycle");

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

  /** Copies the lists. */
  public DeckyPlan {
    services = List.copyOf(services);
    ports = Map.copyOf(ports);
    config = Map.copyOf(config);
  }

  /**
   * What is wrong.
   *
   * @param field which part
   * @param expected what it must do, as in {@code be 1 to 64 of a-z}
   */
  public record Problem(String field, String expected) {}

  /** The first thing that is wrong; null if the decoy can be made. */
  public @Nullable Problem problem() {
    if (!Decky.isName(name) || WORDS_OF_API.contains(name)) {
      return new Problem(
          "name", "be 1 to 64 of a-z, 0-9 and -, and neither catalogue nor lifecycle");
    }
    if (Distro.named(distro).isEmpty()) {
      return new Problem("distro", "be one of the distributions in docs/decoys.md");
    }
    if (IpText.address(address) == null) {
      return new Problem("address", "be an address of this host, such as 0.0.0.0");
    }
    if (mutateMinutes < 0 || mutateMinutes > Decky.MOST_MINUTES) {
      return new Problem("mutate_interval", "be minutes from 0 to " + Decky.MOST_MINUTES);
    }
    Problem wrong = problemOfServices();
    return wrong == null ? problemOfDetails() : wrong;
  }

  private @Nullable Problem problemOfServices() {
    if (services.isEmpty() && archetype == null) {
      return new Problem("services", "name one at least, unless archetype is there");
    }
    Optional<Archetype> kind = archetype == null ? Optional.empty() : Archetype.named(archetype);
    if (archetype != null && kind.isEmpty()) {
      return new Problem("archetype", "be one of the archetypes in docs/decoys.md");
    }
    if (kinds().isEmpty() && services.isEmpty()) {
      return new Problem("archetype", "have a service that this version offers; none of it is");
    }
    boolean known = services.stream().allMatch(word -> ServiceKind.named(word).isPresent());
    if (!known || new HashSet<>(services).size() < services.size()) {
      return new Problem("services", "be services of docs/decoys.md, each once");
    }
    return null;
  }

  private @Nullable Problem problemOfDetails() {
    Set<String> words = new HashSet<>();
    Set<Integer> taken = new HashSet<>();
    for (ServiceKind kind : kinds()) {
      words.add(kind.word());
      int port = port(kind);
      if (port < 0 || port > LARGEST_PORT) {
        return new Problem("ports", "be from 0 to " + LARGEST_PORT);
      }
      if (port != 0 && !taken.add(port)) {
        return new Problem("ports", "be another for each service");
      }
    }
    if (!words.containsAll(ports.keySet())) {
      return new Problem("ports", "name no service that the decoy does not have");
    }
    if (!words.containsAll(config.keySet())) {
      return new Problem("config", "name no service that the decoy does not have");
    }
    for (ServiceKind kind : kinds()) {
      String wrong = wrong(kind, config.getOrDefault(kind.word(), Map.of()));
      if (wrong != null) {
        return new Problem("config", wrong);
      }
    }
    return null;
  }

  /** What is wrong with settings of a service; null if nothing is. */
  public static @Nullable String wrong(ServiceKind kind, Map<String, String> settings) {
    try {
      Services.check(kind, settings);
      return null;
    } catch (DecnetException e) {
      return "be settings of " + kind.word() + ": " + e.getMessage();
    }
  }

  private List<ServiceKind> kinds() {
    if (services.isEmpty() && archetype != null) {
      return Archetype.named(archetype).map(Archetype::services).orElse(List.of());
    }
    return services.stream().map(ServiceKind::named).flatMap(Optional::stream).toList();
  }

  private int port(ServiceKind kind) {
    return ports.getOrDefault(kind.word(), kind.port());
  }

  /**
   * The decoy that it is.
   *
   * @param seed chosen at random
   */
  public Decky make(long seed, Instant now) {
    List<DeckyService> made = new ArrayList<>();
    for (ServiceKind kind : kinds()) {
      Map<String, String> settings = new TreeMap<>(config.getOrDefault(kind.word(), Map.of()));
      made.add(new DeckyService(kind.word(), port(kind), true, settings));
    }
    return new Decky(
        name,
        distro,
        archetype,
        address,
        made,
        DeckyWish.RUN,
        DeckyState.PENDING,
        null,
        mutateMinutes,
        seed,
        now,
        now);
  }

  /** Which port of the new one another decoy has already; null if none is. */
  public static @Nullable String clash(Decky added, List<Decky> others) {
    for (Decky other : others) {
      boolean same =
          other.address().equals(added.address())
              || EVERYWHERE.contains(other.address())
              || EVERYWHERE.contains(added.address());
      for (DeckyService service : same ? added.services() : List.<DeckyService>of()) {
        boolean taken =
            service.port() != 0
                && other.services().stream().anyMatch(one -> one.port() == service.port());
        if (taken) {
          return "Port " + service.port() + " belongs to the decoy " + other.name();
        }
      }
    }
    return null;
  }
}
