package org.decnet.export.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;

/** What providers say of an attacker, as a note. */
final class IntelNote {
  private static final int USUAL_CONFIDENCE = 50;

  private IntelNote() {}

  static StixObject of(ActorFacts facts, AttackerIntel intel, String actorId, Tlp tlp) {
    return ActorObjects.own(
            StixIds.ours("note", "note|" + facts.attacker().uuid()),
            tlp,
            intel.cachedAt(),
            intel.cachedAt(),
            confidence(intel))
        .set("abstract", "DECNET threat-intel verdict")
        .set("content", String.join("\n", lines(intel)))
        .set("object_refs", List.of(actorId))
        .build();
  }

  private static int confidence(AttackerIntel intel) {
    return intel.abuseIpdb() == null ? USUAL_CONFIDENCE : intel.abuseIpdb().score();
  }

  private static List<String> lines(AttackerIntel intel) {
    List<String> lines = new ArrayList<>();
    lines.add("aggregate_verdict: " + intel.aggregateVerdict().name().toLowerCase(Locale.ROOT));
    intel.answers().map(IntelNote::line).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  private static String line(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.GreyNoise said ->
          "greynoise: "
              + said.classification()
              + (said.tags().isEmpty() ? "" : " (" + String.join(", ", said.tags()) + ")");
      case ProviderAnswer.AbuseIpdb said -> "abuseipdb_score: " + said.score();
      case ProviderAnswer.Feodo said ->
          said.listed() && said.malwareFamily() != null ? "feodo: " + said.malwareFamily() : "";
      case ProviderAnswer.ThreatFox said ->
          said.listed() ? "threatfox: " + String.join(", ", said.threatTypes()) : "";
    };
  }
}
