package org.decnet.model.swarm;

import java.util.List;

/**
 * What a remote host tells of itself with each heartbeat.
 *
 * @param spoolLines lines that wait in its spool
 * @param spoolBytes bytes that they take
 * @param dropped lines that found no room in the spool, ever
 * @param deckies its decoys
 */
public record HostReport(long spoolLines, long spoolBytes, long dropped, List<HostDecky> deckies) {
  /** Nothing was told yet. */
  public static final HostReport NONE = new HostReport(0, 0, 0, List.of());

  /** Copies the decoys. */
  public HostReport {
    deckies = List.copyOf(deckies);
  }
}
