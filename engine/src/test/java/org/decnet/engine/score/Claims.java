package org.decnet.engine.score;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;

/** Tags that claim no more than a tactic and a technique. */
final class Claims {
  private Claims() {}

  static Tag of(String tactic, String technique) {
    return of(tactic, technique, Evidence.NONE);
  }

  static Tag decoded(String tactic, String technique) {
    return of(tactic, technique, new Evidence(Map.of("decoded", true)));
  }

  private static Tag of(String tactic, String technique, Evidence evidence) {
    return new Tag(
        new UUID(1, 2),
        "command",
        "source",
        new UUID(3, 4),
        null,
        null,
        null,
        new TacticId(tactic),
        new TechniqueId(technique),
        0.9,
        0,
        new RuleId("R9001"),
        1,
        "0".repeat(64),
        evidence,
        "18.1",
        null,
        Instant.EPOCH);
  }
}
