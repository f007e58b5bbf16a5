package org.decnet.server.web.rules;

import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.server.web.errors.ApiException;

/** Finds the rule that a path names. */
final class KnownRule {
  private KnownRule() {}

  /**
   * The rule of an id.
   *
   * @throws ApiException 404 if no such rule is in force
   */
  static PackRule of(RulePack pack, String ruleId) {
    return pack.rules().stream()
        .filter(rule -> rule.id().value().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("rule"));
  }
}
