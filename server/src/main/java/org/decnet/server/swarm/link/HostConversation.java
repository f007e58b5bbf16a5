package org.decnet.server.swarm.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.engine.port.SwarmStore;
import org.decnet.ingest.listen.SyslogFrames;
import org.decnet.ingest.listen.SyslogFrames.Frame;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.swarm.link.LinkMessage.Beat;
import org.decnet.server.swarm.link.LinkMessage.Numbered;
import org.jspecify.annotations.Nullable;

/**
 * What one host says on one connection. Lines are stored before they are acknowledged, and the
 * number of the last one is written before too: a host sends again what it has no word of, and what
 * had come is known by its number. Used by one thread.
 */
final class HostConversation {
  private static final String SOURCE = "decky";
  private static final int MOST_MESSAGES = 500;
  private static final int MOST_NAMES = 1024;
  private static final int MOST_BYTES = 4 << 20;

  private final SwarmStore store;
  private final PushIntake intake;
  private final SwarmHost host;
  private final String address;
  private final Clock clock;
  private final Map<String, Boolean> own = new HashMap<>();
  private final List<Numbered> waiting = new ArrayList<>();
  private int waitingBytes;
  private int messages;
  private @Nullable HostReport report;
  private LineTally tally;

  /**
   * Nothing was said yet.
   *
   * @param host who is there, as the store knows it now
   * @param address where it is
   */
  HostConversation(
      SwarmStore store, PushIntake intake, SwarmHost host, String address, Clock clock) {
    this.store = store;
    this.intake = intake;
    this.host = host;
    this.address = address;
    this.clock = clock;
    this.tally = host.tally();
  }

  /**
   * Listens until the host goes.
   *
   * @throws IOException if it goes, says what it must not, or is no host any more
   */
  void hold(SyslogFrames in, OutputStream out) throws IOException, InterruptedException {
    acknowledge(out);
    for (Frame frame = in.next(); frame != null; frame = in.next()) {
      take(frame);
      boolean full = ++messages >= MOST_MESSAGES || waitingBytes >= MOST_BYTES;
      if (full || !in.hasMore()) {
        messages = 0;
        hear();
        store();
        acknowledge(out);
      }
    }
  }

  private void take(Frame frame) throws IOException {
    Optional<LinkMessage> message =
        frame.length() == frame.bytes().length ? LinkMessage.read(frame.bytes()) : Optional.empty();
    switch (message.orElseThrow(() -> new IOException("This is no message of a host"))) {
      case Numbered line -> {
        waiting.add(line);
        waitingBytes += line.line().length;
      }
      case Beat beat -> report = beat.report(); // of many at once, the last counts
    }
  }

  private void hear() throws IOException {
    HostReport last = report;
    if (last == null) {
      return;
    }
    report = null;
    own.clear(); // a name that the host gave up may be somebody else's now
    if (!store.heard(host.uuid(), clock.instant().truncatedTo(ChronoUnit.MICROS), address, last)) {
      throw noHost();
    }
  }

  /** Stores what came, and then that it is stored. */
  private void store() throws IOException, InterruptedException {
    if (waiting.isEmpty()) {
      return;
    }
    if (store.ofFingerprint(host.fingerprint()).isEmpty()) {
      throw noHost();
    }
    LineTally after = tally;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Numbered line : waiting) {
      if (line.sequence() > after.lastSequence()) {
        boolean refused = !isOwn(line.decky());
        after = after.with(line.sequence(), refused);
        if (!refused) {
          lines.writeBytes(line.line());
          lines.write('\n');
        }
      }
    }
    waiting.clear();
    waitingBytes = 0;
    if (lines.size() > 0) {
      intake.push(SOURCE, lines.toByteArray());
    }
    if (!after.equals(tally) && !store.advance(host.uuid(), tally, after)) {
      throw noHost();
    }
    tally = after;
  }

  private boolean isOwn(String decky) {
    if (own.size() >= MOST_NAMES) {
      own.clear();
    }
    return own.computeIfAbsent(decky, name -> store.claims(host.uuid(), name));
  }

  private static IOException noHost() {
    return new IOException("The host is decommissioned, or speaks on another connection");
  }

  private void acknowledge(OutputStream out) throws IOException {
    out.write(("STORED " + tally.lastSequence() + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
