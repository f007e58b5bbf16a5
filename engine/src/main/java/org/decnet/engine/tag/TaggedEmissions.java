package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Tactic;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.sigma.Level;
import org.decnet.sigma.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a rule without a {@code decnet:} block claims: its {@code attack.*} tags, at the confidence
 * of its level (spec 02, section 1.2).
 */
final class TaggedEmissions {
  private static final String PREFIX = "attack.";

  private TaggedEmissions() {}

  static DecnetBlock of(Rule rule, AttackCatalog attack) {
    double confidence = confidence(rule.level());
    Set<TacticId> tactics = tactics(rule, attack);
    List<Emission> emissions = new ArrayList<>();
    for (Technique technique : techniques(rule, attack)) {
      List<TacticId> fitting = technique.tactics().stream().filter(tactics::contains).toList();
      List<TacticId> chosen =
          fitting.isEmpty() ? technique.tactics().stream().limit(1).toList() : fitting;
      chosen.forEach(
          tactic -> emissions.add(new Emission(tactic, technique.id(), confidence, null)));
    }
    return new DecnetBlock(1, emissions, List.of(), null, null);
  }

  private static double confidence(@Nullable Level level) {
    return switch (level) {
      case CRITICAL -> 0.90;
      case HIGH -> 0.80;
      case MEDIUM -> 0.60;
      case LOW -> 0.45;
      case INFORMATIONAL -> 0.30;
      case null -> 0.30;
    };
  }

  private static Set<TacticId> tactics(Rule rule, AttackCatalog attack) {
    Set<TacticId> tactics = new HashSet<>();
    for (Tactic tactic : attack.tactics()) {
      if (rule.tags().contains(PREFIX + tactic.shortname())) {
        tactics.add(tactic.id());
      }
    }
    return tactics;
  }

  private static List<Technique> techniques(Rule rule, AttackCatalog attack) {
    return rule.tags().stream()
        .filter(tag -> tag.startsWith(PREFIX))
        .map(tag -> tag.substring(PREFIX.length()).toUpperCase(Locale.ROOT))
        .filter(TechniqueId::isWellFormed)
        .map(TechniqueId::new)
        .filter(attack::isActive)
        .flatMap(id -> attack.technique(id).stream())
        .toList();
  }
}
