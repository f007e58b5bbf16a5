package org.decnet.export.stix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Domain;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TechniqueId;

/** MITRE's objects of techniques, under MITRE's ids, so that receivers know them. */
final class AttackPatterns {
  private static final String SOURCE = "mitre-attack";
  private final AttackCatalog catalog;

  AttackPatterns(AttackCatalog catalog) {
    this.catalog = catalog;
  }

  /** The object of a technique; empty if the release does not know it. */
  Optional<StixObject> of(TechniqueId id) {
    return catalog.technique(id).map(this::object);
  }

  private StixObject object(Technique technique) {
    return StixObject.with(technique.stixId())
        .shared()
        .set("created_by_ref", CommonObjects.MITRE)
        .set("created", StixText.time(technique.created()))
        .set("modified", StixText.time(technique.modified()))
        .set("name", technique.name())
        .set("kill_chain_phases", phases(technique))
        .set("external_references", List.of(page(technique)))
        .set("object_marking_refs", List.of(CommonObjects.MITRE_COPYRIGHT))
        .build();
  }

  private List<Map<String, String>> phases(Technique technique) {
    Domain domain = technique.domain();
    return technique.tactics().stream()
        .flatMap(tactic -> catalog.tactic(tactic).stream())
        .map(tactic ->
            Ordered.texts("kill_chain_name", domain.killChain(), "phase_name", tactic.shortname()))
        .toList();
  }

  private static Map<String, String> page(Technique technique) {
    return Ordered.texts(
        "source_name", SOURCE, "url", technique.url(), "external_id", technique.id().value());
  }
}
