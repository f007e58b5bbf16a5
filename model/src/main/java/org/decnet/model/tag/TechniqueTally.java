package org.decnet.model.tag;

import java.time.Instant;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;

/**
 * How often one rule showed one technique under one tactic, within some scope. Every roll-up (by
 * technique, by tactic, by rule) folds these.
 *
 * @param technique technique or sub-technique
 * @param tactic tactic that the rule chose
 * @param rule the rule
 * @param count number of tags, at least 1
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param maxConfidence highest shown confidence, 0 to 1
 */
public record TechniqueTally(
    TechniqueId technique,
    TacticId tactic,
    RuleId rule,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    double maxConfidence) {}
