package org.decnet.server.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.capture.Room;
import org.decnet.decoy.capture.Uploads;
import org.decnet.decoy.capture.Vault;
import org.decnet.decoy.catalogue.ServiceKind;
import org.decnet.decoy.catalogue.Services;
import org.decnet.decoy.line.LineSink;
import org.decnet.decoy.listen.Budget;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.persona.Distro;
import org.decnet.decoy.persona.Persona;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.decnet.model.error.DecnetException;
import org.decnet.net.ListenAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of decoys that run in this process. Used by one thread. */
public final class Fleet implements AutoCloseable {
  /** Folder of the keys of decoys in the data folder. */
  public static final String FOLDER = "deckies";

  private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

  private final Path folder;
  private final Budget budget;
  private final LineSink lines;
  private final Function<String, Vault> vaults;
  private final Room room = new Room(Room.USUAL);
  private final SecureRandom random;
  private final Clock clock;
  private final Map<String, Map<String, Running>> running = new TreeMap<>();

  /**
   * A fleet of which nothing runs yet.
   *
   * @param folder folder of the keys of decoys
   * @param vaults where files stay that a decoy is brought, by its name
   * @param lines takes what decoys tell
   */
  public Fleet(
      Path folder,
      Function<String, Vault> vaults,
      Budget budget,
      LineSink lines,
      SecureRandom random,
      Clock clock) {
    this.folder = folder;
    this.vaults = vaults;
    this.budget = budget;
    this.lines = lines;
    this.random = random;
    this.clock = clock;
  }

  private record Running(DeckyService as, Decoy decoy) {}

  /** Makes a decoy what it shall be, as far as that goes, and says how it is now. */
  Decky bring(Decky decky) {
    Map<String, Running> now = running.computeIfAbsent(decky.name(), unused -> new HashMap<>());
    boolean runs = decky.wish() == DeckyWish.RUN;
    List<DeckyService> offered =
        runs ? decky.services().stream().filter(DeckyService::offered).toList() : List.of();
    stopOthers(now, offered);
    List<String> problems = new ArrayList<>();
    for (DeckyService service : offered) {
      if (!now.containsKey(service.name())) {
        start(decky, service, now, problems);
      }
    }
    if (now.isEmpty()) {
      running.remove(decky.name());
    }
    String why = problems.isEmpty() ? null : String.join("; ", problems);
    return decky.found(state(runs, now.size(), offered.size()), why);
  }

  private static DeckyState state(boolean runs, int running, int offered) {
    if (!runs) {
      return DeckyState.STOPPED;
    }
    if (running == offered) {
      return DeckyState.RUNNING;
    }
    return running == 0 ? DeckyState.FAILED : DeckyState.DEGRADED;
  }

  private static void stopOthers(Map<String, Running> now, List<DeckyService> offered) {
    now.values()
        .removeIf(one -> {
          boolean goes = !offered.contains(one.as());
          if (goes) {
            one.decoy().close();
          }
          return goes;
        });
  }

  private void start(
      Decky decky, DeckyService service, Map<String, Running> now, List<String> problems) {
    ListenAddress address = new ListenAddress(decky.address(), service.port());
    ServiceKind kind = ServiceKind.named(service.name()).orElse(null);
    if (kind == null) {
      problems.add(service.name() + ": this version has no such service");
      return;
    }
    try {
      Decoy decoy = Services.start(kind, site(decky), service.config(), budget, address);
      now.put(service.name(), new Running(service, decoy));
    } catch (IOException | UncheckedIOException | DecnetException | IllegalStateException e) {
      problems.add(service.name() + " on port " + service.port() + ": " + e.getMessage());
    }
  }

  private Site site(Decky decky) {
    Persona persona =
        new Persona(
            decky.name(),
            Distro.named(decky.distro()).orElse(Distro.DEBIAN),
            decky.seed(),
            decky.createdAt());
    return new Site(
        persona,
        lines,
        kept(decky.name()),
        new Uploads(vaults.apply(decky.name()), room),
        clock,
        random,
        fault -> LOG.warn("A service of the decoy {} failed", decky.name(), fault));
  }

  private KeptFolder kept(String name) {
    return new KeptFolder(folder.resolve(name));
  }

  /** Stops a decoy and forgets its keys. */
  void forget(String name) {
    Map<String, Running> now = running.remove(name);
    if (now != null) {
      now.values().forEach(one -> one.decoy().close());
    }
    kept(name).forget();
  }

  /** Where the services of a decoy listen that run, by their names. */
  Map<String, Integer> ports(String name) {
    Map<String, Integer> ports = new TreeMap<>();
    running
        .getOrDefault(name, Map.of())
        .forEach((service, one) -> ports.put(service, one.decoy().address().getPort()));
    return ports;
  }

  /** A few words about what runs. */
  String detail() {
    int services = running.values().stream().mapToInt(Map::size).sum();
    return running.size() + " decoys with " + services + " services";
  }

  @Override
  public void close() {
    running.values().forEach(now -> now.values().forEach(one -> one.decoy().close()));
    running.clear();
  }
}
