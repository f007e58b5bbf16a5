package org.decnet.server.web.attackers;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.attribution.PrimitiveState;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.observation.Primitive;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is thought of an attacker (spec 05, section 5). */
@RestController
@RequestMapping("/attackers/{uuid}")
public final class AttackerProfileController {
  private static final UUID NO_IDENTITY = new UUID(0, 0);

  private final Stores stores;

  /** Serves what a node thinks of attackers. */
  public AttackerProfileController(ApiParts parts) {
    this.stores = parts.stores();
  }

  /**
   * How steady one trait of whoever is behind the address is.
   *
   * @param state unknown, stable, drifting, conflicted or multi_actor
   * @param confidence 0 to 1
   */
  public record AttributionRow(
      UUID identityUuid,
      String primitive,
      String currentValue,
      String state,
      double confidence,
      int observationCount,
      Instant lastChangeTs,
      Instant lastObservationTs) {
    static AttributionRow of(UUID identity, Map.Entry<Primitive, PrimitiveState> entry) {
      PrimitiveState held = entry.getValue();
      return new AttributionRow(
          identity,
          entry.getKey().primitiveName(),
          held.is().value(),
          held.is().state().name().toLowerCase(Locale.ROOT),
          held.is().confidence(),
          held.is().observations(),
          held.lastChange(),
          held.lastObservation());
    }
  }

  /**
   * The first or last time that an attacker pursued a tactic on a decoy.
   *
   * @param tactic such as TA0007
   */
  public record TimelineRow(Instant observedAt, String deckyId, String tactic) {
    static TimelineRow of(PhaseSighting sighting) {
      return new TimelineRow(sighting.observedAt(), sighting.decky(), sighting.tactic());
    }
  }

  /** What providers say. */
  @Operation(summary = "What providers say of an attacker")
  @Allow(Access.VIEWER)
  @GetMapping("/intel")
  IntelRow intel(@PathVariable UUID uuid) {
    Attacker attacker = KnownAttackers.of(stores.actors(), uuid);
    return IntelRow.of(
        stores.intel().intel(uuid).orElseGet(() -> AttackerIntel.none(uuid, attacker.ip())));
  }

  /** How steady whoever is behind the address behaves; nothing before an identity was found. */
  @Operation(summary = "How steady the operator behind an address behaves, by trait")
  @Allow(Access.VIEWER)
  @GetMapping("/attribution")
  Page<AttributionRow> attribution(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    KnownAttackers.of(stores.actors(), uuid);
    List<AttributionRow> rows =
        stores
            .identities()
            .identityOf(uuid)
            .map(StoredIdentity::uuid)
            .map(this::attribution)
            .orElse(List.of());
    return slice.of(rows);
  }

  private List<AttributionRow> attribution(UUID identity) {
    return stores.attribution().profile(identity).states().entrySet().stream()
        .map(entry -> AttributionRow.of(identity, entry))
        .sorted(Comparator.comparing(AttributionRow::primitive))
        .toList();
  }

  /** What was done where, in the order of event time. */
  @Operation(summary = "First and last sight of each tactic of an attacker on each decoy, by time")
  @Allow(Access.VIEWER)
  @GetMapping("/timeline")
  Page<TimelineRow> timeline(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    KnownAttackers.of(stores.actors(), uuid);
    return slice.of(
        stores.clusters().phases(NO_IDENTITY, List.of(uuid)).stream()
            .sorted(PhaseSighting.ORDER)
            .map(TimelineRow::of)
            .toList());
  }
}
