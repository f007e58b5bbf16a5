package org.decnet.server.web.ttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.change.Change;
import org.decnet.attack.change.ReleaseDiff;
import org.decnet.attack.change.Remapped;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two releases, and what the second makes of ids in use (spec 07, section 3).
 *
 * @param counts number of changes by their kind
 * @param changes techniques that are new, renamed, moved, revoked, deprecated or gone, by id
 * @param rules ids that rules in force emit
 * @param tags ids that stored tags carry
 */
public record ReleaseDiffRow(
    String from,
    String to,
    Map<String, Long> counts,
    List<ChangeRow> changes,
    UseReport rules,
    UseReport tags) {

  /**
   * One difference.
   *
   * @param change added, renamed, tactics, revoked, reparented, deprecated or removed
   * @param before what was; null for additions
   * @param after what is; null for what is gone without a successor
   * @param successor what took its place; null if nothing did
   */
  public record ChangeRow(
      String change,
      String techniqueId,
      @Nullable String before,
      @Nullable String after,
      @Nullable String successor) {}

  /**
   * What becomes of ids in use.
   *
   * @param counts number of uses by how their id is found: kept, successor, parent, unmapped
   * @param remapped ids that are not simply kept, by id
   */
  public record UseReport(Map<String, Long> counts, List<UseRow> remapped) {}

  /**
   * An id in use that the release does not keep.
   *
   * @param remappedFrom the id in use
   * @param techniqueId what is shown for it; null if nothing of the release stands for it
   * @param how successor, parent or unmapped
   * @param count number of uses
   */
  public record UseRow(String remappedFrom, @Nullable String techniqueId, String how, long count) {}

  static ReleaseDiffRow of(
      AttackCatalog from,
      AttackCatalog to,
      Map<TechniqueId, Long> rules,
      Map<TechniqueId, Long> tags) {
    List<Change> changes = ReleaseDiff.between(from, to);
    Map<String, Long> counts = new TreeMap<>();
    changes.forEach(change -> counts.merge(change.kind().word(), 1L, Long::sum));
    return new ReleaseDiffRow(
        from.release().version(),
        to.release().version(),
        counts,
        changes.stream().map(ReleaseDiffRow::row).toList(),
        report(to, rules),
        report(to, tags));
  }

  private static ChangeRow row(Change change) {
    return new ChangeRow(
        change.kind().word(),
        change.id().value(),
        change.before(),
        change.after(),
        word(change.successor()));
  }

  private static UseReport report(AttackCatalog to, Map<TechniqueId, Long> uses) {
    Map<String, Long> counts = new TreeMap<>();
    List<UseRow> rows = new ArrayList<>();
    new TreeMap<>(uses)
        .forEach((id, count) -> {
          Remapped now = Remapped.into(to, id);
          counts.merge(now.how().word(), count, Long::sum);
          if (now.how() != Remapped.How.KEPT) {
            rows.add(new UseRow(id.value(), word(now.now()), now.how().word(), count));
          }
        });
    return new UseReport(counts, rows);
  }

  private static @Nullable String word(@Nullable TechniqueId id) {
    return id == null ? null : id.value();
  }
}
