package org.decnet.server.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.decoy.line.LineSink;
import org.decnet.model.bus.Message;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens at decoys on its way to the store, and has it told at most once a minute for
 * each decoy: attackers must not fill the outbox.
 */
public final class Traffic implements LineSink {
  /** How often at most it is told of a decoy. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final String CONNECTION = " - connection [";

  /** Words before the name of the decoy in a line: the priority with the version, and the time. */
  private static final int WORDS_BEFORE = 2;

  private final LineSink next;
  private final Map<String, Count> counts = new TreeMap<>();

  /** Counts lines and passes them on. */
  public Traffic(LineSink next) {
    this.next = next;
  }

  /** What happened at a decoy since it was told last. */
  private static final class Count {
    private long connections;
    private long events;
    private @Nullable Instant toldAt;
  }

  @Override
  public void take(String line) {
    count(decky(line), line.contains(CONNECTION));
    next.take(line);
  }

  private synchronized void count(String decky, boolean connection) {
    Count count = counts.computeIfAbsent(decky, unused -> new Count());
    count.events++;
    count.connections += connection ? 1 : 0;
  }

  private static String decky(String line) {
    int from = 0;
    for (int i = 0; i < WORDS_BEFORE; i++) {
      from = line.indexOf(' ', from) + 1;
    }
    int end = line.indexOf(' ', from);
    return line.substring(from, Math.max(from, end));
  }

  /** What is to be told now. */
  public synchronized List<Message> due(Instant now) {
    List<Message> due = new ArrayList<>();
    counts.forEach((decky, count) -> {
      Instant before = count.toldAt;
      boolean rested = before == null || !now.isBefore(before.plus(PAUSE));
      if (count.events > 0 && rested) {
        due.add(DeckyNews.traffic(decky, count.connections, count.events, now));
        count.toldAt = now;
        count.connections = 0;
        count.events = 0;
      }
    });
    return due;
  }
}
