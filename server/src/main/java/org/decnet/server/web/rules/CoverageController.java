package org.decnet.server.web.rules;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.http.EntityTags;
import org.decnet.server.web.rules.CoverageAnswer.CoverageRow;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Techniques, the rules that claim them and what was seen of them (spec 05, section 7). */
@RestController
@RequestMapping("/ttp/coverage")
public final class CoverageController {
  private static final Duration COUNTS_LIFE = Duration.ofSeconds(5);

  private final AttackCatalog attack;
  private final Supplier<RulePack> rules;
  private final EntityTags entityTags;
  private final Cached<List<TechniqueTally>> counts;

  /** Serves the coverage of a node's rules. */
  public CoverageController(ApiParts parts, EntityTags entityTags) {
    this.attack = parts.attack();
    this.rules = parts.rules();
    this.entityTags = entityTags;
    this.counts =
        new Cached<>(
            parts.clock(), COUNTS_LIFE, () -> parts.stores().tags().tally(new Scope.Fleet(), 0));
  }

  /** The coverage of all rules in force. */
  @Operation(summary = "Techniques, the rules that claim them, sightings and gaps")
  @Allow(Access.VIEWER)
  @GetMapping
  ResponseEntity<CoverageAnswer> coverage() {
    List<TechniqueTally> seen = counts.get();
    SortedMap<TechniqueId, SortedSet<String>> claims = claims(rules.get());
    Map<TechniqueId, List<TechniqueTally>> tallies =
        seen.stream().collect(Collectors.groupingBy(TechniqueTally::technique));
    Set<TechniqueId> known =
        attack.techniques().stream()
            .filter(Technique::active)
            .map(Technique::id)
            .collect(Collectors.toSet());
    SortedSet<TechniqueId> shown = new TreeSet<>(claims.keySet());
    shown.addAll(tallies.keySet());
    return entityTags.json(
        new CoverageAnswer(
            attack.release().toString(),
            known.size(),
            common(known, claims.keySet()),
            common(known, tallies.keySet()),
            shown.stream()
                .map(id ->
                    row(
                        id,
                        claims.getOrDefault(id, new TreeSet<>()),
                        tallies.getOrDefault(id, List.of())))
                .toList(),
            known.stream()
                .filter(id -> !claims.containsKey(id))
                .sorted()
                .map(TechniqueId::value)
                .toList(),
            silent(rules.get(), seen)));
  }

  private CoverageRow row(
      TechniqueId id, SortedSet<String> claiming, List<TechniqueTally> tallies) {
    Instant last =
        tallies.stream().map(TechniqueTally::lastSeen).max(Comparator.naturalOrder()).orElse(null);
    return new CoverageRow(
        id.value(),
        attack.technique(id).isPresent() ? attack.displayName(id) : null,
        List.copyOf(claiming),
        tallies.stream().mapToLong(TechniqueTally::count).sum(),
        last);
  }

  private static SortedMap<TechniqueId, SortedSet<String>> claims(RulePack pack) {
    SortedMap<TechniqueId, SortedSet<String>> claims = new TreeMap<>();
    for (PackRule rule : pack.rules()) {
      rule.emits()
          .forEach(emit ->
              claims
                  .computeIfAbsent(emit.technique(), id -> new TreeSet<>())
                  .add(rule.id().value()));
    }
    return claims;
  }

  private static List<String> silent(RulePack pack, List<TechniqueTally> seen) {
    Set<RuleId> heard = new HashSet<>();
    seen.forEach(tally -> heard.add(tally.rule()));
    return pack.rules().stream()
        .filter(rule -> !rule.emits().isEmpty() && !heard.contains(rule.id()))
        .map(rule -> rule.id().value())
        .toList();
  }

  private static int common(Set<TechniqueId> some, Set<TechniqueId> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
