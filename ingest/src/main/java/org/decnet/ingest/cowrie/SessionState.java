package org.decnet.ingest.cowrie;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What later records of a session need to know of earlier ones. */
final class SessionState {
  private static final int MOST_COMMANDS = 4;
  private static final int LONGEST_COMMAND = 8 * 1024;

  /** A command line and its event. */
  record Line(UUID id, String text, Instant time) {}

  private final ArrayDeque<Line> recent = new ArrayDeque<>(0);
  private int remembered;

  /** Service of the session; null until a record or an earlier run tells it. */
  @Nullable String service;

  /** Earlier runs were asked for the service. */
  boolean asked;

  /** Address of the peer, for records that lack it. */
  @Nullable String peerIp;

  /** Address of the decoy, as the connection came in. */
  @Nullable String decoyIp;

  /** The last line that is not itself the inside of a substitution of another. */
  @Nullable Line outer;

  private @Nullable String offeredKey;
  private @Nullable Instant offeredAt;

  /** The peer offered a key. */
  void offered(String fingerprint, Instant time) {
    offeredKey = fingerprint;
    offeredAt = time;
  }

  /** When the key was last offered; null if it never was. */
  @Nullable Instant offerOf(String fingerprint) {
    return fingerprint.equals(offeredKey) ? offeredAt : null;
  }

  /** Keeps a line for records that repeat it. A very long one is not kept. */
  void remember(Line line) {
    if (line.text().length() > LONGEST_COMMAND) {
      return;
    }
    recent.addFirst(line);
    remembered += line.text().length();
    if (recent.size() > MOST_COMMANDS) {
      remembered -= recent.removeLast().text().length();
    }
  }

  /** Lines not yet forgotten, latest first. */
  Iterable<Line> recent() {
    return recent;
  }

  /** Characters of all lines kept. */
  int remembered() {
    return remembered;
  }
}
