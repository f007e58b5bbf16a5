package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.NewerNames;
import org.decnet.attack.Tactic;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.sigma.Document;
import org.decnet.sigma.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a rule without a {@code decnet:} block claims: its {@code attack.*} tags, at the confidence
 * of its level (spec 02, section 1.2).
 */
final class TaggedEmissions {
  private static final String PREFIX = "attack.";

  private final AttackCatalog attack;
  private final Consumer<String> unresolved;
  private final Set<TacticId> tactics = new LinkedHashSet<>();
  private final Set<Technique> techniques = new LinkedHashSet<>();

  private TaggedEmissions(AttackCatalog attack, Consumer<String> unresolved) {
    this.attack = attack;
    this.unresolved = unresolved;
  }

  /**
   * The claims of a rule.
   *
   * @param unresolved hears of each tag that the release has no tactic or technique for
   */
  static DecnetBlock of(Document rule, AttackCatalog attack, Consumer<String> unresolved) {
    TaggedEmissions reading = new TaggedEmissions(attack, unresolved);
    rule.tags().forEach(reading::read);
    return new DecnetBlock(1, reading.emissions(confidence(rule.level())), List.of(), null, null);
  }

  private void read(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(PREFIX) || isGroupOrSoftware(lower)) {
      return;
    }
    String name = lower.substring(PREFIX.length());
    if (!readTechnique(name.toUpperCase(Locale.ROOT)) && !readTactic(name.replace('_', '-'))) {
      unresolved.accept(tag);
    }
  }

  private boolean readTechnique(String id) {
    if (!TechniqueId.isWellFormed(id)) {
      return false;
    }
    TechniqueId named = new TechniqueId(id);
    TechniqueId shipped = attack.isActive(named) ? named : NewerNames.technique(named);
    Optional<Technique> known = attack.technique(shipped).filter(Technique::active);
    known.ifPresent(techniques::add);
    return known.isPresent();
  }

  private boolean readTactic(String shortname) {
    String shipped = NewerNames.tactic(shortname);
    List<TacticId> known =
        attack.tactics().stream()
            .filter(tactic -> tactic.shortname().equals(shipped))
            .map(Tactic::id)
            .toList();
    tactics.addAll(known);
    return !known.isEmpty();
  }

  private List<Emission> emissions(double confidence) {
    List<Emission> emissions = new ArrayList<>();
    for (Technique technique : techniques) {
      List<TacticId> fitting = technique.tactics().stream().filter(tactics::contains).toList();
      List<TacticId> chosen =
          fitting.isEmpty() ? technique.tactics().stream().limit(1).toList() : fitting;
      chosen.forEach(
          tactic -> emissions.add(new Emission(tactic, technique.id(), confidence, null)));
    }
    return emissions;
  }

  /** Whether a tag names who or what was seen, as {@code attack.g0016} and {@code attack.s0002}. */
  private static boolean isGroupOrSoftware(String tag) {
    int at = PREFIX.length();
    return tag.length() > at + 1
        && (tag.charAt(at) == 'g' || tag.charAt(at) == 's')
        && tag.charAt(at + 1) >= '0'
        && tag.charAt(at + 1) <= '9';
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
}
