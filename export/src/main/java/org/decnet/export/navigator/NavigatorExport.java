package org.decnet.export.navigator;

import java.util.ArrayList;
import java.util.List;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Domain;
import org.decnet.attack.Technique;
import org.decnet.attack.change.Remapped;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.tag.TechniqueTally;

/** Turns tallies of tags into Navigator layers, one for each domain and all of one release. */
public final class NavigatorExport {
  private final AttackCatalog catalog;

  /**
   * Names, tactics and urls come from the catalogue, and so does the layers' ATT&amp;CK version.
   */
  public NavigatorExport(AttackCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Domains that need a layer: Enterprise always, so that even nothing observed gives a file, and
   * ICS when one of its techniques was observed.
   */
  public List<Domain> domains(List<TechniqueTally> tallies) {
    List<Domain> domains = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      if (domain == Domain.ENTERPRISE || tallies.stream().anyMatch(t -> domainOf(t) == domain)) {
        domains.add(domain);
      }
    }
    return domains;
  }

  /**
   * The layer of one domain. An id that is not active in the catalogue's release is shown as what
   * took its place. A tally for which nothing of the release stands, or not under its tactic, has
   * no place in the matrix: the layer's metadata names it instead. An id that the release does not
   * know counts as Enterprise.
   *
   * @param scope whose tags these are, in words: {@code fleet}, or {@code attacker} and a UUID
   * @param tallies in any order, also those of other domains
   */
  public NavigatorLayer layer(Domain domain, String scope, List<TechniqueTally> tallies) {
    LayerCells cells = new LayerCells(catalog);
    for (TechniqueTally tally : tallies) {
      if (domainOf(tally) == domain) {
        cells.add(tally);
      }
    }
    return new NavigatorLayer(catalog.release(), domain, scope, cells.cells(), cells.leftOut());
  }

  private Domain domainOf(TechniqueTally tally) {
    TechniqueId now = Remapped.into(catalog, tally.technique()).now();
    return catalog
        .technique(now == null ? tally.technique() : now)
        .map(Technique::domain)
        .orElse(Domain.ENTERPRISE);
  }
}
