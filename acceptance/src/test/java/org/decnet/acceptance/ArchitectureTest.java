package org.decnet.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the fine rules of the architecture; Maven holds the coarse direction. */
class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // jOOQ's generated packages refer to each other in circles; nobody writes them
            .withImportOption(place -> !place.contains("/org/decnet/store/generated/"))
            .importPackages("org.decnet");
  }

  @Test
  void theScanFindsEveryModule() {
    assertThat(classes.size()).isGreaterThan(100);
    for (String module :
        new String[] {"model", "sigma", "attack", "engine", "ingest", "decoy", "store", "intel"}) {
      assertThat(
              classes.stream().anyMatch(c -> c.getPackageName().startsWith("org.decnet." + module)))
          .as(module)
          .isTrue();
    }
  }

  @Test
  void modulesSeeOnlyWhatTheyMay() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String module :
        new String[] {
          "model", "net", "sigma", "attack", "engine", "ingest", "decoy", "export", "store",
          "intel", "server", "cli"
        }) {
      layers = layers.layer(module).definedBy("org.decnet." + module + "..");
    }
    layers
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("net")
        .mayNotAccessAnyLayer()
        .whereLayer("sigma")
        .mayNotAccessAnyLayer()
        .whereLayer("attack")
        .mayOnlyAccessLayers("model")
        .whereLayer("engine")
        .mayOnlyAccessLayers("model", "sigma", "attack")
        .whereLayer("ingest")
        .mayOnlyAccessLayers("model", "net")
        .whereLayer("decoy")
        .mayOnlyAccessLayers("model", "net")
        .whereLayer("export")
        .mayOnlyAccessLayers("model", "attack")
        .whereLayer("store")
        .mayOnlyAccessLayers("model", "engine")
        .whereLayer("intel")
        .mayOnlyAccessLayers("model", "engine")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    // The package at the root of sigma is the face of the module: what is behind it speaks of its
    // rules and problems, and it hands its work to what is behind it (ADR 8).
    slices()
        .matching("org.decnet.(**)")
        .that(
            describe(
                "are not the face of sigma", slice -> !slice.getDescription().endsWith(" sigma")))
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  @Test
  void theEngineKnowsNoFrameworkAndNoOutsideWorld() {
    noClasses()
        .that()
        .resideInAnyPackage("org.decnet.model..", "org.decnet.sigma..", "org.decnet.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "javax.sql..",
            "org.jooq..",
            "java.nio.file..",
            "java.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(classes);
  }

  @Test
  void theEngineReadsJsonInOnePlaceAndBindsItToNothing() {
    // A stream parser over bytes in memory is neither a framework nor the outside world (ADR 84).
    noClasses()
        .that()
        .resideInAnyPackage("org.decnet.model..", "org.decnet.sigma..", "org.decnet.engine..")
        .and()
        .resideOutsideOfPackage("org.decnet.sigma.json..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("org.decnet.sigma.json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..")
        .check(classes);
  }

  @Test
  void intelSeesOfTheEngineOnlyItsPorts() {
    noClasses()
        .that()
        .resideInAPackage("org.decnet.intel..")
        .should()
        .dependOnClassesThat(
            describe(
                "are the engine's and no ports",
                type ->
                    type.getPackageName().startsWith("org.decnet.engine")
                        && !type.getPackageName().equals("org.decnet.engine.port")))
        .check(classes);
  }

  @Test
  void onlyTelemetryKnowsWhomItTells() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.decnet.server.telemetry..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.opentelemetry..")
        .check(classes);
  }

  @Test
  void onlyTheWebServerKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.decnet.server.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(classes);
  }
}
