package org.decnet.server.web.deckies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyService;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A decoy of this host.
 *
 * @param wanted {@code run}, {@code stop} or {@code go}
 * @param state {@code pending}, {@code running}, {@code degraded}, {@code stopped} or {@code
 *     failed}
 * @param problem why it is not as it shall be; null if it is
 * @param mutateInterval minutes between two rotations of its services; 0 for none
 * @param events events that it told so far
 * @param lastEventAt time of the latest of them; null if there is none
 */
public record DeckyRow(
    String name,
    String distro,
    @Nullable String archetype,
    String address,
    List<ServiceRow> services,
    String wanted,
    String state,
    @Nullable String problem,
    int mutateInterval,
    Instant createdAt,
    Instant mutatedAt,
    long events,
    @Nullable Instant lastEventAt) {
  /**
   * A service of a decoy.
   *
   * @param offered whether it is offered now
   * @param config its settings, which may hold a password; null for who is no admin
   */
  public record ServiceRow(
      String name, int port, boolean offered, @Nullable Map<String, String> config) {}

  static DeckyRow of(Decky decky, @Nullable SensorStatus sensor, Caller caller) {
    return new DeckyRow(
        decky.name(),
        decky.distro(),
        decky.archetype(),
        decky.address(),
        decky.services().stream().map(service -> row(service, caller)).toList(),
        decky.wish().word(),
        decky.state().word(),
        decky.problem(),
        decky.mutateMinutes(),
        decky.createdAt(),
        decky.mutatedAt(),
        sensor == null ? 0 : sensor.events(),
        sensor == null ? null : sensor.lastEventAt());
  }

  private static ServiceRow row(DeckyService service, Caller caller) {
    return new ServiceRow(
        service.name(),
        service.port(),
        service.offered(),
        caller.isAdmin() ? new TreeMap<>(service.config()) : null);
  }
}
