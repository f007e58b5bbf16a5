package org.decnet.server.web.ttp;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Domain;
import org.decnet.attack.Technique;

/**
 * A release of ATT&amp;CK that the node knows; techniques are counted as far as they are active.
 *
 * @param release such as 18.1
 * @param origin shipped or imported
 * @param active whether tags, names and exports use it
 * @param techniques number of Enterprise techniques
 * @param subTechniques number of Enterprise sub-techniques
 * @param icsTechniques number of ICS techniques
 */
public record ReleaseRow(
    String release,
    String origin,
    boolean active,
    long techniques,
    long subTechniques,
    long icsTechniques) {

  static ReleaseRow of(AttackCatalog catalog, boolean shipped, boolean active) {
    return new ReleaseRow(
        catalog.release().version(),
        shipped ? "shipped" : "imported",
        active,
        count(catalog, Domain.ENTERPRISE, false),
        count(catalog, Domain.ENTERPRISE, true),
        count(catalog, Domain.ICS, false));
  }

  private static long count(AttackCatalog catalog, Domain domain, boolean sub) {
    return catalog.techniques().stream()
        .filter(Technique::active)
        .filter(technique -> technique.domain() == domain && technique.id().isSub() == sub)
        .count();
  }
}
