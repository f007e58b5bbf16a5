package org.decnet.server.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.swarm.SwarmSettings;
import org.decnet.server.swarm.link.LinkServer;
import org.decnet.server.swarm.tls.Authority;
import org.jspecify.annotations.Nullable;

/** The worker that takes the lines of remote hosts, once there is one. */
final class AgentLinkWork implements Work {
  private final SwarmSettings settings;
  private final Node node;
  private final PushIntake intake;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private @Nullable LinkServer server;

  AgentLinkWork(SwarmSettings settings, Node node, Clock clock) {
    this.settings = settings;
    this.node = node;
    this.intake =
        new PushIntake(node::ingest, node.stores().events(), node.deadLetterFolder(), clock);
    this.clock = clock;
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    LinkServer open = server;
    if (open == null && !wanted(now)) {
      boolean off = settings.mode() == SwarmSettings.Mode.OFF;
      return new Done(off ? "off: DECNET_SWARM" : "no remote host is enrolled", false);
    }
    try {
      open = open == null ? start() : open;
      server = open;
      return new Done(
          "listens on port "
              + open.address().getPort()
              + "; "
              + open.connected()
              + " hosts connected",
          false);
    } catch (IOException e) {
      return new Done("cannot listen on " + settings.address() + ": " + e.getMessage(), true);
    }
  }

  private boolean wanted(Instant now) {
    return switch (settings.mode()) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> node.stores().swarm().expectsAny(now);
    };
  }

  private LinkServer start() throws IOException {
    return new LinkServer(
        settings.address(),
        Authority.open(node.dataFolder(), random, clock).master(),
        node.stores().swarm(),
        intake,
        random,
        clock);
  }

  /** Listens no more, and stores what came last. */
  void close() {
    LinkServer open = server;
    try (intake) {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The listener for remote hosts cannot be closed", e);
    }
  }
}
