package org.decnet.attack.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.attack.change.Change.Kind;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/** Compares two releases, technique by technique. Only what is active in one of them counts. */
public final class ReleaseDiff {
  private final AttackCatalog from;
  private final AttackCatalog to;

  private ReleaseDiff(AttackCatalog from, AttackCatalog to) {
    this.from = from;
    this.to = to;
  }

  /** All differences, by id. */
  public static List<Change> between(AttackCatalog from, AttackCatalog to) {
    ReleaseDiff diff = new ReleaseDiff(from, to);
    List<Change> changes = new ArrayList<>();
    from.techniques().stream()
        .filter(Technique::active)
        .forEach(technique -> diff.compare(technique, changes));
    to.techniques().stream()
        .filter(technique -> technique.active() && !from.isActive(technique.id()))
        .forEach(added -> changes.add(diff.added(added.id())));
    changes.sort(Comparator.comparing(Change::id).thenComparing(Change::kind));
    return changes;
  }

  private Change added(TechniqueId id) {
    return new Change(Kind.ADDED, id, null, to.displayName(id), null);
  }

  private void compare(Technique old, List<Change> changes) {
    Technique now = to.technique(old.id()).orElse(null);
    if (now == null || !now.active()) {
      changes.add(gone(old, now));
      return;
    }
    String before = from.displayName(old.id());
    String after = to.displayName(old.id());
    if (!before.equals(after)) {
      changes.add(new Change(Kind.RENAMED, old.id(), before, after, null));
    }
    if (!tactics(old).equals(tactics(now))) {
      changes.add(new Change(Kind.TACTICS, old.id(), tactics(old), tactics(now), null));
    }
  }

  private Change gone(Technique old, @Nullable Technique now) {
    TechniqueId successor = to.successor(old.id()).orElse(null);
    String before = from.displayName(old.id());
    if (successor == null) {
      Kind kind = now == null ? Kind.REMOVED : now.revoked() ? Kind.REVOKED : Kind.DEPRECATED;
      return new Change(kind, old.id(), before, null, null);
    }
    boolean moved = old.id().isSub() && !successor.parent().equals(old.id().parent());
    return new Change(
        moved ? Kind.REPARENTED : Kind.REVOKED,
        old.id(),
        before,
        to.displayName(successor),
        successor);
  }

  private static String tactics(Technique technique) {
    return new TreeSet<>(technique.tactics())
        .stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
