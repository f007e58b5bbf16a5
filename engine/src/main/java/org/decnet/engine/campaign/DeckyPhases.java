package org.decnet.engine.campaign;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.model.attack.TacticId;

/** How an identity came to a decoy and how it left it: its first and last phase there. */
public record DeckyPhases(
    KillChainPhase first, Instant firstSeen, KillChainPhase last, Instant lastSeen) {

  private record Dated(KillChainPhase phase, Instant at) {
    /** Of two at one time the one that the chain has first comes first. */
    private static final Comparator<Dated> ORDER =
        Comparator.comparing(Dated::at).thenComparing(Dated::phase);
  }

  /**
   * The phases on each decoy that tags tell of, whatever their order. Unknown tactics are skipped,
   * and so is what comes before a first contact: no decoy saw it.
   */
  public static Map<String, DeckyPhases> of(List<PhaseSighting> sightings) {
    Map<String, DeckyPhases> phases = new HashMap<>();
    for (PhaseSighting sighting : sightings) {
      phase(sighting.tactic())
          .map(phase -> new Dated(phase, sighting.observedAt()))
          .ifPresent(dated ->
              phases.merge(
                  sighting.decky(),
                  new DeckyPhases(dated.phase(), dated.at(), dated.phase(), dated.at()),
                  DeckyPhases::join));
    }
    return phases;
  }

  private DeckyPhases join(DeckyPhases other) {
    Dated earliest = least(new Dated(first, firstSeen), new Dated(other.first, other.firstSeen));
    Dated latest = greatest(new Dated(last, lastSeen), new Dated(other.last, other.lastSeen));
    return new DeckyPhases(earliest.phase(), earliest.at(), latest.phase(), latest.at());
  }

  private static Dated least(Dated a, Dated b) {
    return Dated.ORDER.compare(a, b) <= 0 ? a : b;
  }

  private static Dated greatest(Dated a, Dated b) {
    return Dated.ORDER.compare(a, b) >= 0 ? a : b;
  }

  private static Optional<KillChainPhase> phase(String tactic) {
    return TacticId.isWellFormed(tactic)
        ? KillChainPhase.of(new TacticId(tactic)).filter(KillChainPhase::observable)
        : Optional.empty();
  }
}
