package org.decnet.engine.worker;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.engine.lift.intel.IntelLifter;
import org.decnet.engine.lift.intel.IntelRow;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an attacker from providers, lifted to an event. It is looked up whenever one was
 * enriched and whenever a session ends: so nothing is lost if the first message is (spec 03,
 * section 8), and as the event is the same one, nothing is doubled.
 */
public final class KnownIntel implements EventSource {
  private final Function<UUID, Optional<AttackerIntel>> intel;
  private final IntelLifter lifter = new IntelLifter();

  /** What is kept, by attacker. */
  public KnownIntel(Function<UUID, Optional<AttackerIntel>> intel) {
    this.intel = intel;
  }

  @Override
  public List<Event> events(Message message) {
    UUID attacker = message.uuid("attacker_uuid");
    return attacker == null
        ? List.of()
        : intel.apply(attacker).map(KnownIntel::row).map(lifter::lift).orElse(List.of());
  }

  private static IntelRow row(AttackerIntel known) {
    return new IntelRow(
        known.attackerIp(),
        known.cachedAt(),
        abuseIpDb(known.abuseIpdb()),
        greyNoise(known.greyNoise()),
        feodo(known.feodo()),
        threatFox(known.threatFox()),
        known.aggregateVerdict().word());
  }

  private static IntelRow.AbuseIpDb abuseIpDb(ProviderAnswer.@Nullable AbuseIpdb answer) {
    return answer == null
        ? IntelRow.AbuseIpDb.NONE
        : new IntelRow.AbuseIpDb((double) answer.score(), answer.categories());
  }

  private static IntelRow.GreyNoise greyNoise(ProviderAnswer.@Nullable GreyNoise answer) {
    return answer == null
        ? IntelRow.GreyNoise.NONE
        : new IntelRow.GreyNoise(answer.classification(), answer.tags(), answer.name());
  }

  private static IntelRow.Feodo feodo(ProviderAnswer.@Nullable Feodo answer) {
    return answer == null
        ? IntelRow.Feodo.NONE
        : new IntelRow.Feodo(answer.listed(), answer.malwareFamily(), answer.firstSeen());
  }

  private static IntelRow.ThreatFox threatFox(ProviderAnswer.@Nullable ThreatFox answer) {
    return answer == null
        ? IntelRow.ThreatFox.NONE
        : new IntelRow.ThreatFox(answer.threatTypes(), answer.iocTypes(), answer.malwareFamilies());
  }
}
