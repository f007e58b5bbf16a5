package org.decnet.attack.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.FactFormat;
import org.decnet.attack.Release;
import org.decnet.attack.SmallRelease;
import org.decnet.attack.compact.CompactCatalog;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that were imported. */
class CatalogImportTest {
  private static final Release NEW = new Release("99.0");

  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void choose() {
    folder = temporary.resolve("attack");
  }

  private void keep(Domain domain, Release release, String name, boolean replace) {
    Map<String, String> files =
        new SmallRelease(release.version()).technique("T0001", name, "TA0001").files();
    new CatalogImport(folder)
        .keep(
            domain,
            release,
            new CompactCatalog(
                text(files, FactFormat.fileName(domain, release, FactFormat.TECHNIQUES)),
                text(files, FactFormat.fileName(domain, release, FactFormat.USES))),
            replace);
  }

  private static String text(Map<String, String> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private AttackCatalogs catalogs() {
    return new ImportedReleases(folder).catalogs();
  }

  @Test
  void aReleaseIsKnownOnceBothDomainsAreThere() {
    assertThat(catalogs().known()).isEqualTo(new AttackCatalogs().shipped());
    keep(Domain.ENTERPRISE, NEW, "Mine", false);
    assertThat(catalogs().known()).doesNotContain(NEW);
    keep(Domain.ICS, NEW, "Mine", false);
    assertThat(catalogs().known()).endsWith(NEW).hasSize(3);
    AttackCatalog catalog = catalogs().load(NEW);
    assertThat(catalog.release()).isEqualTo(NEW);
    assertThat(catalog.displayName(new TechniqueId("T0001"))).isEqualTo("Mine");
  }

  @Test
  void severalReleasesStandSideBySideAndTheNoticeOfMitreWithThem() {
    Release other = new Release("98.0");
    for (Release release : new Release[] {NEW, other}) {
      keep(Domain.ENTERPRISE, release, "Name of " + release, false);
      keep(Domain.ICS, release, "Unused", false);
    }
    AttackCatalogs catalogs = catalogs();
    assertThat(catalogs.load(NEW).displayName(new TechniqueId("T0001"))).isEqualTo("Name of 99.0");
    assertThat(catalogs.load(other).displayName(new TechniqueId("T0001")))
        .isEqualTo("Name of 98.0");
    assertThat(folder.resolve("ATTACK-NOTICE.txt")).content().contains("MITRE");
  }

  @Test
  void whatIsThereIsReplacedOnlyOnDemandAndBundledReleasesNever() {
    keep(Domain.ENTERPRISE, NEW, "First", false);
    keep(Domain.ICS, NEW, "First", false);
    assertThatThrownBy(() -> keep(Domain.ENTERPRISE, NEW, "Second", false))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("--force");
    keep(Domain.ENTERPRISE, NEW, "Second", true);
    assertThat(catalogs().load(NEW).displayName(new TechniqueId("T0001"))).isEqualTo("Second");
    assertThatThrownBy(() -> keep(Domain.ENTERPRISE, AttackCatalogs.DEFAULT, "Mine", true))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("bundled");
  }

  @Test
  void aChangedFileIsRefused() throws IOException {
    keep(Domain.ENTERPRISE, NEW, "Mine", false);
    keep(Domain.ICS, NEW, "Mine", false);
    Path file = folder.resolve(FactFormat.fileName(Domain.ENTERPRISE, NEW, FactFormat.TECHNIQUES));
    Files.writeString(file, Files.readString(file).replace("Mine", "Evil"));
    AttackCatalogs catalogs = catalogs();
    assertThatThrownBy(() -> catalogs.load(NEW))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("SHA-256");
  }

  @Test
  void namesThatAreNoReleasesAreNone() throws IOException {
    keep(Domain.ENTERPRISE, NEW, "Mine", false);
    keep(Domain.ICS, NEW, "Mine", false);
    for (String name :
        new String[] {
          "enterprise-attack-..techniques.tsv",
          "enterprise-attack-x.techniques.tsv",
          "enterprise-attack-1.techniques.tsv",
          "enterprise-attack-.techniques.tsv",
          "notes.txt"
        }) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(new ImportedReleases(folder).releases()).containsExactly(NEW);
  }
}
