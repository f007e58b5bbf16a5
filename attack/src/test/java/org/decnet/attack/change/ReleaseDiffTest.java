package org.decnet.attack.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.attack.SmallRelease;
import org.decnet.attack.change.Change.Kind;
import org.decnet.model.attack.TechniqueId;
import org.junit.jupiter.api.Test;

/** What differs between releases. */
class ReleaseDiffTest {
  private final SmallRelease before =
      new SmallRelease("98.0")
          .technique("T0001", "Same", "TA0001|TA0002")
          .technique("T0002", "Old Name", "TA0001")
          .technique("T0002.001", "Child", "TA0001")
          .technique("T0003", "Moves", "TA0001")
          .technique("T0004", "Replaced", "TA0001")
          .technique("T0004.001", "Replaced Child", "TA0001")
          .technique("T0005", "Withdrawn", "TA0001")
          .technique("T0006", "Forgotten", "TA0001")
          .technique("T0007", "Long Gone", "TA0001", "deprecated", "")
          .technique("T0009", "Dead End", "TA0001");

  private final SmallRelease after =
      new SmallRelease("99.0")
          .technique("T0001", "Same", "TA0002|TA0001")
          .technique("T0002", "New Name", "TA0001")
          .technique("T0002.001", "Child", "TA0001")
          .technique("T0003", "Moves", "TA0002")
          .technique("T0004", "Replaced", "TA0001", "revoked", "T0008")
          .technique("T0004.001", "Replaced Child", "TA0001", "revoked", "T0008.001")
          .technique("T0005", "Withdrawn", "TA0001", "deprecated", "")
          .technique("T0007", "Long Gone", "TA0001", "deprecated", "")
          .technique("T0008", "Newcomer", "TA0001")
          .technique("T0008.001", "Newcomer's Child", "TA0001")
          .technique("T0009", "Dead End", "TA0001", "revoked", "T0005");

  private static Change change(
      Kind kind, String id, String before, String after, String successor) {
    return new Change(
        kind,
        new TechniqueId(id),
        before.isEmpty() ? null : before,
        after.isEmpty() ? null : after,
        successor.isEmpty() ? null : new TechniqueId(successor));
  }

  @Test
  void everyKindOfChangeIsFoundAndNothingElse() {
    assertThat(ReleaseDiff.between(before.catalog(), after.catalog()))
        .containsExactly(
            change(Kind.RENAMED, "T0002", "Old Name", "New Name", ""),
            change(Kind.RENAMED, "T0002.001", "Old Name: Child", "New Name: Child", ""),
            change(Kind.TACTICS, "T0003", "TA0001", "TA0002", ""),
            change(Kind.REVOKED, "T0004", "Replaced", "Newcomer", "T0008"),
            change(
                Kind.REPARENTED,
                "T0004.001",
                "Replaced: Replaced Child",
                "Newcomer: Newcomer's Child",
                "T0008.001"),
            change(Kind.DEPRECATED, "T0005", "Withdrawn", "", ""),
            change(Kind.REMOVED, "T0006", "Forgotten", "", ""),
            change(Kind.ADDED, "T0008", "", "Newcomer", ""),
            change(Kind.ADDED, "T0008.001", "", "Newcomer: Newcomer's Child", ""),
            change(Kind.REVOKED, "T0009", "Dead End", "", ""));
  }

  @Test
  void aReleaseDoesNotDifferFromItself() {
    assertThat(ReleaseDiff.between(before.catalog(), before.catalog())).isEmpty();
  }

  @Test
  void theBundledReleasesDifferAsMitreSays() {
    AttackCatalogs catalogs = new AttackCatalogs();
    List<Change> changes = ReleaseDiff.between(catalogs.load(new Release("15.1")), catalogs.load());
    assertThat(changes)
        .contains(
            change(
                Kind.REVOKED,
                "T1574.002",
                "Hijack Execution Flow: DLL Side-Loading",
                "Hijack Execution Flow: DLL",
                "T1574.001"));
    // Active ids of 15.1 plus what came minus what went are the active ids of 18.1 (spec 07).
    long added = changes.stream().filter(one -> one.kind() == Kind.ADDED).count();
    long gone =
        changes.stream()
            .filter(one ->
                switch (one.kind()) {
                  case REVOKED, REPARENTED, DEPRECATED, REMOVED -> true;
                  case ADDED, RENAMED, TACTICS -> false;
                })
            .count();
    assertThat(202 + 435 + 83 + added - gone).isEqualTo(216 + 475 + 83);
  }
}
