package org.decnet.server.web.ttp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Domain;
import org.decnet.attack.Tactic;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TechniqueId;

/**
 * The matrix of a release: what there is to be seen, whether it was or not.
 *
 * @param attackRelease such as 18.1
 * @param domain such as enterprise-attack
 * @param tactics columns, as the release lists them
 */
public record MatrixRow(String attackRelease, String domain, List<Column> tactics) {
  /**
   * A tactic with its techniques, by id.
   *
   * @param tactic such as TA0043
   * @param name such as Reconnaissance
   */
  public record Column(String tactic, String name, List<Cell> techniques) {}

  /**
   * A technique with its sub-techniques, by id; only active ones.
   *
   * @param techniqueId such as T1595
   * @param name without the parent's name
   * @param mitreUrl its page
   * @param subTechniques empty for a sub-technique
   */
  public record Cell(String techniqueId, String name, String mitreUrl, List<Cell> subTechniques) {}

  static MatrixRow of(AttackCatalog catalog, Domain domain) {
    List<Technique> active =
        catalog.techniques().stream()
            .filter(technique -> technique.active() && technique.domain() == domain)
            .sorted(Comparator.comparing(Technique::id))
            .toList();
    Map<TechniqueId, List<Technique>> subs =
        active.stream()
            .filter(technique -> technique.id().isSub())
            .collect(Collectors.groupingBy(technique -> technique.id().parent()));
    return new MatrixRow(
        catalog.release().version(),
        domain.word(),
        catalog.tactics().stream()
            .filter(tactic -> tactic.domain() == domain)
            .map(tactic -> column(tactic, active, subs))
            .toList());
  }

  private static Column column(
      Tactic tactic, List<Technique> active, Map<TechniqueId, List<Technique>> subs) {
    List<Cell> cells = new ArrayList<>();
    for (Technique technique : active) {
      if (!technique.id().isSub() && technique.tactics().contains(tactic.id())) {
        cells.add(
            cell(
                technique,
                subs.getOrDefault(technique.id(), List.of()).stream()
                    .filter(sub -> sub.tactics().contains(tactic.id()))
                    .map(sub -> cell(sub, List.of()))
                    .toList()));
      }
    }
    return new Column(tactic.id().value(), tactic.name(), cells);
  }

  private static Cell cell(Technique technique, List<Cell> subs) {
    return new Cell(technique.id().value(), technique.name(), technique.url(), subs);
  }
}
