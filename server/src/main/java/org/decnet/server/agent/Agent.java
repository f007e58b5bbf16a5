package org.decnet.server.agent;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.decnet.decoy.listen.Budget;
import org.decnet.server.agent.spool.Spool;
import org.decnet.server.fleet.DeckyPlan;

/** A running agent: decoys, the spool of their lines, and the courier that brings them. */
public final class Agent implements AutoCloseable {
  private final Spool spool;
  private final AgentFleet fleet;
  private final Courier courier;

  private Agent(Spool spool, AgentFleet fleet, Courier courier) {
    this.spool = spool;
    this.fleet = fleet;
    this.courier = courier;
  }

  /**
   * Starts an agent that is enrolled.
   *
   * @param masterHost where lines go
   * @param spoolBytes most bytes of lines that wait
   * @param budget what clients may take of a service
   * @param plans decoys that there shall be
   * @throws IOException if the spool cannot be opened
   */
  public static Agent start(
      AgentHome home,
      Membership membership,
      String masterHost,
      long spoolBytes,
      Budget budget,
      List<DeckyPlan> plans,
      SecureRandom random,
      Clock clock)
      throws IOException {
    Spool spool = Spool.open(home.spool(), spoolBytes);
    AgentFleet fleet =
        new AgentFleet(
            home.deckies(), home.deckyKeys(), budget, new SpooledLines(spool), random, clock);
    Courier courier = new Courier(membership, masterHost, spool, fleet::report, random, clock);
    plans.forEach(plan -> fleet.ensure(plan, "config"));
    fleet.start();
    courier.start();
    return new Agent(spool, fleet, courier);
  }

  /** Its decoys. */
  public AgentFleet fleet() {
    return fleet;
  }

  /** The way of its lines. */
  public Courier courier() {
    return courier;
  }

  /** How full its spool is. */
  public Spool.Level level() {
    return spool.level();
  }

  /** Stops decoys first, so that nothing is told which nobody writes down. */
  @Override
  public void close() throws IOException {
    fleet.close();
    courier.close();
    spool.close();
  }
}
