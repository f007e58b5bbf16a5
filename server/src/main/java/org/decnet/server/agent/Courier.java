package org.decnet.server.agent;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.server.agent.spool.Spool;
import org.decnet.server.agent.spool.SpoolReader;
import org.decnet.server.agent.spool.SpoolReader.Entry;
import org.decnet.server.lifecycle.StopLatch;
import org.decnet.server.swarm.link.LinkMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings lines of a spool to a master, on a thread of its own, and tells it how this host is. What
 * the master has not said is stored is brought again over the next connection.
 */
public final class Courier implements AutoCloseable {
  /** Longest time between two heartbeats (spec 09, section 6); news of decoys do not wait. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final int MOST_AT_ONCE = 500;

  private final Membership membership;
  private final String host;
  private final Spool spool;
  private final Supplier<List<HostDecky>> deckies;
  private final SecureRandom random;
  private final Clock clock;
  private final StopLatch stop = new StopLatch();
  private final Thread thread;
  private volatile @Nullable MasterLink open;
  private volatile boolean connected;
  private volatile String state = "not connected yet";
  private Duration wait = FIRST_WAIT;

  /**
   * Brings nothing until it is started.
   *
   * @param host of the master
   * @param deckies tells how the decoys of this host are
   */
  public Courier(
      Membership membership,
      String host,
      Spool spool,
      Supplier<List<HostDecky>> deckies,
      SecureRandom random,
      Clock clock) {
    this.membership = membership;
    this.host = host;
    this.spool = spool;
    this.deckies = deckies;
    this.random = random;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("decnet-courier").daemon().unstarted(this::bring);
  }

  /** Starts to bring lines. */
  public void start() {
    thread.start();
  }

  /** Whether the master hears this host now. */
  public boolean connected() {
    return connected;
  }

  /** A few words about the connection. */
  public String state() {
    return state;
  }

  private void bring() {
    while (!stop.requested()) {
      try (MasterLink link = MasterLink.connect(membership, host, random)) {
        open = link;
        carry(link);
      } catch (IOException e) {
        noted("waits for the master at " + host + ": " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        connected = false;
        open = null;
      }
      if (stop.await(wait)) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private void noted(String now) {
    if (!now.equals(state)) {
      LOG.info("The courier {}", now);
    }
    state = now;
  }

  private void carry(MasterLink link) throws IOException, InterruptedException {
    spool.stored(link.stored());
    connected = true;
    wait = FIRST_WAIT;
    noted("is connected to " + host);
    Thread.ofVirtual().name("decnet-courier-answers").start(() -> link.listen(spool));
    Instant beat = Instant.MIN;
    List<HostDecky> told = List.of();
    try (SpoolReader reader = new SpoolReader(spool, spool.lastStored() + 1)) {
      while (!stop.requested()) {
        link.check();
        HostReport report = report();
        if (!clock.instant().isBefore(beat) || !report.deckies().equals(told)) {
          link.send(LinkMessage.of(membership.name(), clock.instant(), report));
          beat = clock.instant().plus(HEARTBEAT);
          told = report.deckies();
        }
        boolean more = send(reader, link);
        link.flush();
        if (!more) {
          spool.sync();
          spool.await(reader.next(), LOOK_AGAIN);
        }
      }
    }
  }

  /** Sends some lines; false if there are no more now. */
  private boolean send(SpoolReader reader, MasterLink link) throws IOException {
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Entry entry = reader.read();
      if (entry == null) {
        return false;
      }
      byte[] message = LinkMessage.of(entry.number(), entry.line());
      if (LinkMessage.read(message).isPresent()) {
        link.send(message);
      } else {
        LOG.warn("Line {} of the spool is no line of a decoy and is left out", entry.number());
      }
    }
    return true;
  }

  private HostReport report() {
    Spool.Level level = spool.level();
    return new HostReport(level.lines(), level.bytes(), level.dropped(), deckies.get());
  }

  /** Brings no more; what waits stays in the spool. */
  @Override
  public void close() throws IOException {
    stop.request();
    MasterLink link = open;
    if (link != null) {
      link.close(); // a master that takes nothing holds nobody up
    }
    stop.end(thread);
  }
}
