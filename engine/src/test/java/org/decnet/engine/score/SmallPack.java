package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;

/** Packs of rules with one test each, called R9001, R9002 and so on. */
final class SmallPack {
  static final AttackCatalog ATTACK = new AttackCatalogs().load();

  private SmallPack() {}

  static RulePack of(String... tests) {
    List<RuleSource> sources = new ArrayList<>();
    for (String test : tests) {
      int number = sources.size() + 1;
      sources.add(new RuleSource(number + ".yml", rule(number, test), RuleSource.Origin.CUSTOM));
    }
    RulePackLoader.Loaded loaded = new RulePackLoader(ATTACK).load(sources);
    assertThat(loaded.problems()).isEmpty();
    return loaded.pack();
  }

  private static String rule(int number, String test) {
    return """
    title: Rule %1$d
    id: 0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a1%1$d
    name: R900%1$d
    logsource: { category: process_creation, product: linux }
    detection:
      sel: { %2$s }
      condition: sel
    decnet:
      version: 1
      emits: [{ tactic: TA0007, technique: T1124, confidence: 0.7 }]
      evidence: [command_text]
      last_reviewed: 2026-01-01
      next_review: 2027-01-01
    """
        .formatted(number, test);
  }
}
