package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedReleasesTest {
  private final AttackCatalogs catalogs = new AttackCatalogs();

  /** The counts are those of spec 07, section 3. */
  @ParameterizedTest
  @CsvSource({"18.1,216,475,83", "15.1,202,435,83"})
  void activeTechniquesAreAsManyAsMitreCounts(
      String release, int techniques, int subTechniques, int ics) {
    AttackCatalog catalog = catalogs.load(new Release(release));
    assertThat(active(catalog, Domain.ENTERPRISE, false)).isEqualTo(techniques);
    assertThat(active(catalog, Domain.ENTERPRISE, true)).isEqualTo(subTechniques);
    assertThat(active(catalog, Domain.ICS, false)).isEqualTo(ics);
    assertThat(active(catalog, Domain.ICS, true)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.1", "15.1"})
  void everyActiveTechniqueIsWhole(String release) {
    AttackCatalog catalog = catalogs.load(new Release(release));
    assertThat(catalog.release()).isEqualTo(new Release(release));
    assertThat(catalog.techniques())
        .filteredOn(Technique::active)
        .allSatisfy(technique -> {
          assertThat(technique.name()).isNotBlank();
          assertThat(technique.tactics()).isNotEmpty();
          assertThat(technique.tactics())
              .allSatisfy(tactic ->
                  assertThat(catalog.tactic(tactic).map(Tactic::domain))
                      .hasValue(technique.domain()));
          assertThat(technique.url()).startsWith("https://attack.mitre.org/techniques/");
          assertThat(technique.stixId()).hasSize("attack-pattern--".length() + 36);
          assertThat(technique.modified()).isAfterOrEqualTo(technique.created());
          assertThat(technique.revokedBy()).isNull();
          assertThat(catalog.isActive(technique.id().parent())).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.1", "15.1"})
  void everyRevokedTechniqueNamesAnotherKnownOne(String release) {
    AttackCatalog catalog = catalogs.load(new Release(release));
    assertThat(catalog.techniques())
        .filteredOn(Technique::revoked)
        .hasSizeGreaterThan(100)
        .allSatisfy(technique -> {
          assertThat(technique.revokedBy()).isNotNull().isNotEqualTo(technique.id());
          if (technique.revokedBy() != null) {
            assertThat(catalog.technique(technique.revokedBy())).isPresent();
          }
        });
  }

  @Test
  void releasesDiffer() {
    AttackCatalog old = catalogs.load(new Release("15.1"));
    assertThat(old.technique(new TechniqueId("T1680"))).isEmpty();
    assertThat(catalogs.load().technique(new TechniqueId("T1680"))).isPresent();
  }

  @Test
  void defaultReleaseComesFirst() {
    assertThat(catalogs.shipped()).containsExactly(new Release("18.1"), new Release("15.1"));
    assertThat(catalogs.load().release()).isEqualTo(AttackCatalogs.DEFAULT);
  }

  @Test
  void catalogueIsReadOnce() {
    assertThat(catalogs.load()).isSameAs(catalogs.load(new Release("18.1")));
  }

  @Test
  void unknownReleaseIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> catalogs.load(new Release("17.0")))
        .isInstanceOf(DecnetException.class)
        .hasMessage("ATT&CK release 17.0 is neither bundled nor imported; choose one of 18.1, 15.1")
        .extracting(e -> ((DecnetException) e).code())
        .isEqualTo(ErrorCode.BAD_SETTING);
  }

  @Test
  void noticeOfMitreLiesBesideTheCatalogues() throws IOException {
    try (InputStream in = AttackCatalogs.class.getResourceAsStream("ATTACK-NOTICE.txt")) {
      assertThat(in).isNotNull();
      String notice = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(notice)
          .contains("© 2025 The MITRE Corporation. This work is reproduced and distributed")
          .contains("hereby grants you a non-exclusive, royalty-free license");
    }
  }

  private static long active(AttackCatalog catalog, Domain domain, boolean sub) {
    return catalog.techniques().stream()
        .filter(technique -> technique.domain() == domain && technique.active())
        .filter(technique -> technique.id().isSub() == sub)
        .count();
  }
}
