package org.decnet.export.finding;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Tactic;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** What ATT&amp;CK calls what a tag claims. */
record AttackWords(
    String tacticId,
    @Nullable String tactic,
    String techniqueId,
    @Nullable String technique,
    @Nullable String techniqueUrl,
    @Nullable String subId,
    @Nullable String sub,
    @Nullable String subUrl) {

  static AttackWords of(Tag tag, AttackCatalog catalog) {
    TechniqueId parent = tag.parentTechnique();
    TechniqueId sub = tag.subTechnique();
    return new AttackWords(
        tag.tactic().value(),
        catalog.tactic(tag.tactic()).map(Tactic::name).orElse(null),
        parent.value(),
        name(catalog, parent),
        catalog.url(parent).orElse(null),
        sub == null ? null : sub.value(),
        sub == null ? null : name(catalog, sub),
        sub == null ? null : catalog.url(sub).orElse(null));
  }

  private static @Nullable String name(AttackCatalog catalog, TechniqueId id) {
    return catalog.technique(id).map(technique -> technique.name()).orElse(null);
  }
}
