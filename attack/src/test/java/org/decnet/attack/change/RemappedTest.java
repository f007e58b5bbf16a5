package org.decnet.attack.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.attack.SmallRelease;
import org.decnet.attack.change.Remapped.How;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ids of another release are in this one. */
class RemappedTest {
  private final AttackCatalog catalog =
      new SmallRelease("99.0")
          .technique("T0001", "Active", "TA0001")
          .technique("T0002", "Twice Revoked", "TA0001", "revoked", "T0003")
          .technique("T0003", "Revoked", "TA0001", "revoked", "T0001")
          .technique("T0004", "Withdrawn", "TA0001", "deprecated", "")
          .technique("T0004.001", "Withdrawn Child", "TA0001", "deprecated", "")
          .technique("T0005", "Circle", "TA0001", "revoked", "T0006")
          .technique("T0006", "Circle", "TA0001", "revoked", "T0005")
          .technique("T0001.009", "Withdrawn Child", "TA0001", "deprecated", "")
          .catalog();

  private void assertMapped(String id, How how, @Nullable String now) {
    assertThat(Remapped.into(catalog, new TechniqueId(id)))
        .isEqualTo(
            new Remapped(new TechniqueId(id), now == null ? null : new TechniqueId(now), how));
  }

  @Test
  void anActiveIdStays() {
    assertMapped("T0001", How.KEPT, "T0001");
  }

  @Test
  void revocationsAreFollowedToTheEnd() {
    assertMapped("T0002", How.SUCCESSOR, "T0001");
  }

  @Test
  void anUnknownSubTechniqueFallsBackToItsParentOrWhatTookItsPlace() {
    assertMapped("T0001.005", How.PARENT, "T0001");
    assertMapped("T0003.001", How.PARENT, "T0001");
  }

  @Test
  void withdrawnUnknownAndCircularIdsHaveNothing() {
    assertMapped("T0004", How.UNMAPPED, null);
    assertMapped("T0004.001", How.UNMAPPED, null);
    assertMapped("T0001.009", How.UNMAPPED, null);
    assertMapped("T0005", How.UNMAPPED, null);
    assertMapped("T0005.001", How.UNMAPPED, null);
    assertMapped("T0042", How.UNMAPPED, null);
    assertMapped("T0042.001", How.UNMAPPED, null);
  }

  @Test
  void tagsOfTheNewerBundledReleaseAreShownInTheOlder() {
    AttackCatalog older = new AttackCatalogs().load(new Release("15.1"));
    assertThat(Remapped.into(older, new TechniqueId("T1569.003")).now())
        .isEqualTo(new TechniqueId("T1569"));
    assertThat(Remapped.into(older, new TechniqueId("T1680")).how()).isEqualTo(How.UNMAPPED);
  }
}
