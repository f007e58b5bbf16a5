package org.decnet.server.web.status;

import java.time.Instant;
import java.util.List;
import org.decnet.engine.port.StoreTotals;
import org.decnet.model.sensor.SensorStatus;
import org.jspecify.annotations.Nullable;

/**
 * How much is stored, and how the sensors fared.
 *
 * @param totalLogs events
 * @param activeDeckies decoys on which a session began within the last day
 * @param deployedDeckies sensors of which anything was ever read: the fleet, as far as logs tell
 * @param malformed lines that were not what they must be
 * @param dropped records with an event id that the codec did not know
 * @param lastEventAt latest event time; null in an empty store
 */
public record StatsRow(
    long totalLogs,
    long uniqueAttackers,
    long activeDeckies,
    long deployedDeckies,
    long sessions,
    long commands,
    long credentials,
    long tags,
    long techniques,
    long malformed,
    long dropped,
    @Nullable Instant lastEventAt) {

  static StatsRow of(StoreTotals totals, long activeDeckies, List<SensorStatus> sensors) {
    return new StatsRow(
        totals.events(),
        totals.attackers(),
        activeDeckies,
        sensors.stream().map(SensorStatus::sensor).distinct().count(),
        totals.sessions(),
        totals.commands(),
        totals.credentials(),
        totals.tags(),
        totals.techniques(),
        sensors.stream().mapToLong(SensorStatus::malformed).sum(),
        sensors.stream().mapToLong(SensorStatus::unknownIds).sum(),
        totals.lastEventAt());
  }
}
