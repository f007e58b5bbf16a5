package org.decnet.server.agent;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.decnet.decoy.capture.Vault;
import org.decnet.decoy.line.LineSink;
import org.decnet.decoy.listen.Budget;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.SwarmStore;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.swarm.HostDecky;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.server.fleet.DeckyWishes.Answer;
import org.decnet.server.fleet.Fleet;
import org.decnet.server.fleet.Orchestrator;
import org.decnet.server.lifecycle.StopLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The decoys of an agent: the same as those of a master, on a thread of their own. */
public final class AgentFleet implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentFleet.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final FileDeckyStore store;
  private final DeckyWishes wishes;
  private final Fleet fleet;
  private final Orchestrator orchestrator;
  private final Clock clock;
  private final StopLatch stop = new StopLatch();
  private final Thread thread;

  /**
   * Runs nothing until it is started.
   *
   * @param file of the decoys
   * @param keys folder of what decoys keep
   * @param lines takes what they tell
   */
  public AgentFleet(
      Path file, Path keys, Budget budget, LineSink lines, SecureRandom random, Clock clock) {
    this.store = new FileDeckyStore(new DeckyFile(file));
    this.wishes = new DeckyWishes(store, random, clock);
    this.fleet = new Fleet(keys, AgentFleet::vault, budget, lines, random, clock);
    this.orchestrator = new Orchestrator(store, fleet, random, clock);
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("decnet-agent-fleet").daemon().unstarted(this::run);
  }

  /** Files that decoys are brought are kept on no agent; their hashes travel. */
  private static Vault vault(String decky) {
    return Vault.NONE;
  }

  /** Starts to run decoys. */
  public void start() {
    thread.start();
  }

  private void run() {
    do {
      turn();
    } while (!stop.await(LOOK_AGAIN));
  }

  private void turn() {
    try {
      store.all().stream()
          .filter(decky -> decky.isDue(clock.instant()))
          .forEach(wishes::mutateWhenDue);
      orchestrator.turn(stop::requested);
    } catch (UncheckedIOException e) {
      LOG.warn("Decoys are as they were, and are tried again", e);
    }
  }

  /** Wants a decoy, unless there is one of its name. */
  public void ensure(DeckyPlan plan, String actor) {
    if (store.decky(plan.name()).isEmpty()) {
      deploy(plan, actor);
    }
  }

  /** Wants a new decoy. */
  public Answer deploy(DeckyPlan plan, String actor) {
    return wishes.deploy(plan, SwarmStore.MOST_DECKIES, line(actor, "decky.deploy", plan.name()));
  }

  /** Wants a decoy gone; empty if there is none. */
  public Optional<Answer> teardown(String name, String actor) {
    return store
        .decky(name)
        .map(decky -> wishes.teardown(decky, line(actor, "decky.teardown", name)));
  }

  /** Wants other services of a decoy offered; empty if there is none. */
  public Optional<Answer> mutate(String name, String actor) {
    return store.decky(name).map(decky -> wishes.mutate(decky, line(actor, "decky.mutate", name)));
  }

  private AuditEntry line(String actor, String action, String target) {
    return new AuditEntry(clock.instant(), actor, action, target, null);
  }

  /** How decoys are, by their names. */
  public List<HostDecky> report() {
    return store.all().stream().map(AgentFleet::told).toList();
  }

  private static HostDecky told(Decky decky) {
    List<String> offered =
        decky.services().stream()
            .filter(DeckyService::offered)
            .map(service -> service.name() + ':' + service.port())
            .toList();
    return new HostDecky(decky.name(), decky.state().word(), offered);
  }

  /** Stops all decoys; they run again after the next start. */
  @Override
  public void close() {
    stop.end(thread);
    fleet.close();
  }
}
