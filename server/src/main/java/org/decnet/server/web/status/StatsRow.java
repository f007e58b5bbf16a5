package org.decnet.server.web.status;

import java.time.Instant;
import org.decnet.engine.port.StoreTotals;
import org.jspecify.annotations.Nullable;

/**
 * How much is stored. Figures that the node does not keep yet are left out.
 *
 * @param totalLogs events
 * @param lastEventAt latest event time; null in an empty store
 */
public record StatsRow(
    long totalLogs,
    long uniqueAttackers,
    long sessions,
    long commands,
    long credentials,
    long tags,
    long techniques,
    @Nullable Instant lastEventAt) {

  /** The row of totals. */
  public static StatsRow of(StoreTotals totals) {
    return new StatsRow(
        totals.events(),
        totals.attackers(),
        totals.sessions(),
        totals.commands(),
        totals.credentials(),
        totals.tags(),
        totals.techniques(),
        totals.lastEventAt());
  }
}
