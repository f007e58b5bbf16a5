package org.decnet.server.agent;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.decnet.net.ListenAddress;
import org.decnet.server.agent.spool.Spool;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.fleet.DecoySettings;

/**
 * A running agent: decoys, the spool of their lines, the courier that brings them, and the place
 * where it takes orders.
 */
public final class Agent implements AutoCloseable {
  private static final long MOST_MAIL = 256L << 20;

  private final Spool spool;
  private final AgentFleet fleet;
  private final Courier courier;
  private final AgentApi api;

  private Agent(Spool spool, AgentFleet fleet, Courier courier, AgentApi api) {
    this.spool = spool;
    this.fleet = fleet;
    this.courier = courier;
    this.api = api;
  }

  /**
   * What an agent does.
   *
   * @param masterHost where lines go
   * @param spoolBytes most bytes of lines that wait
   * @param listen where it takes orders
   * @param decoys where decoys listen, and what clients may take of them
   * @param plans decoys that there shall be
   */
  public record Task(
      String masterHost,
      long spoolBytes,
      ListenAddress listen,
      DecoySettings decoys,
      List<DeckyPlan> plans) {
    /** Copies the plans. */
    public Task {
      plans = List.copyOf(plans);
    }
  }

  /**
   * Starts an agent that is enrolled.
   *
   * @param destroyed called when the master wants all gone that it has
   * @throws IOException if the spool cannot be opened, or nothing can listen for orders
   */
  public static Agent start(
      AgentHome home,
      Membership membership,
      Task task,
      Runnable destroyed,
      SecureRandom random,
      Clock clock)
      throws IOException {
    Spool spool = Spool.open(home.spool(), task.spoolBytes());
    AgentFleet fleet =
        new AgentFleet(
            home.deckies(),
            home.deckyKeys(),
            task.decoys().budget(),
            new SpooledLines(spool, new RawMail(home.mail(), MOST_MAIL)),
            random,
            clock);
    Courier courier =
        new Courier(membership, task.masterHost(), spool, fleet::report, random, clock);
    AgentOrders orders =
        new AgentOrders(
            membership, fleet, courier, spool::level, task.decoys().address(), destroyed);
    AgentApi api = AgentApi.start(task.listen(), membership.identity(), orders, random);
    task.plans().forEach(plan -> fleet.ensure(plan, "config"));
    fleet.start();
    courier.start();
    return new Agent(spool, fleet, courier, api);
  }

  /** Its decoys. */
  public AgentFleet fleet() {
    return fleet;
  }

  /** The way of its lines. */
  public Courier courier() {
    return courier;
  }

  /** Where it takes orders. */
  public AgentApi api() {
    return api;
  }

  /** How full its spool is. */
  public Spool.Level level() {
    return spool.level();
  }

  /** Stops decoys before their spool, so that nothing is told which nobody writes down. */
  @Override
  public void close() throws IOException {
    api.close();
    fleet.close();
    courier.close();
    spool.close();
  }
}
