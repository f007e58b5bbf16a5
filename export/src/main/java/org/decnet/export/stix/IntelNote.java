package org.decnet.export.stix;

import java.util.List;
import org.decnet.export.intel.IntelLines;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.intel.AttackerIntel;

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
        .set("content", String.join("\n", IntelLines.of(intel)))
        .set("object_refs", List.of(actorId))
        .build();
  }

  private static int confidence(AttackerIntel intel) {
    return intel.abuseIpdb() == null ? USUAL_CONFIDENCE : intel.abuseIpdb().score();
  }
}
