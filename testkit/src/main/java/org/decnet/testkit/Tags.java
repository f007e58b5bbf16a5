package org.decnet.testkit;

import java.util.Map;
import java.util.Objects;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagIds;

/** Tags for fixtures. */
public final class Tags {
  private Tags() {}

  /** The tag that a rule gives an event with an address. */
  public static Tag of(Event event, String rule, String technique, double confidence) {
    return of(
        event,
        rule,
        technique,
        confidence,
        Map.of("command_text", "find / -perm -u=s", "decoded", false));
  }

  /** The same with evidence of its own. */
  public static Tag of(
      Event event, String rule, String technique, double confidence, Map<String, Object> evidence) {
    TechniqueId id = new TechniqueId(technique);
    RuleId ruleId = new RuleId(rule);
    String source = event.id().toString();
    return new Tag(
        TagIds.of(
            event.kind().kindName(), source, ruleId, 1, id.parent(), id.isSub() ? technique : ""),
        event.kind().kindName(),
        source,
        Objects.requireNonNull(event.attacker()),
        null,
        event.session(),
        event.decky(),
        new TacticId("TA0007"),
        id,
        confidence,
        0,
        ruleId,
        1,
        "0".repeat(64),
        new Evidence(evidence),
        "18.1",
        "https://attack.mitre.org/techniques/" + technique.replace('.', '/'),
        event.time());
  }
}
