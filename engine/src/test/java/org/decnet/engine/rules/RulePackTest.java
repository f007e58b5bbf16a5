package org.decnet.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.cases.RuleCases;
import org.decnet.engine.tag.Emission;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule of the pack. */
class RulePackTest {
  // Not from the class path: there the pack may be a jar, which cannot be listed.
  private static final Path SOURCES = Path.of("../rules/src/main/resources/org/decnet/rules");

  private static final RulePackLoader.Loaded LOADED = PackFiles.load();

  static Stream<PackRule> rules() {
    return LOADED.pack().rules().stream();
  }

  static Stream<String> files() {
    return PackFiles.names().stream();
  }

  @Test
  void packLoadsWithoutProblems() {
    assertThat(LOADED.problems()).isEmpty();
    assertThat(LOADED.warnings()).isEmpty();
  }

  @Test
  void packLoadsUnderEveryShippedRelease() {
    AttackCatalogs catalogs = new AttackCatalogs();

    for (Release release : catalogs.shipped()) {
      assertThat(PackFiles.load(catalogs.load(release)).problems()).as(release.version()).isEmpty();
    }
  }

  @Test
  void indexListsTheFilesOfTheFolder() throws IOException {
    try (Stream<Path> folder = Files.list(SOURCES)) {
      List<String> found =
          folder
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yml") && !name.equals("pack.yml"))
              .sorted()
              .toList();
      List<String> listed =
          files().flatMap(name -> Stream.of(name, PackFiles.casesName(name))).sorted().toList();
      assertThat(found).isEqualTo(listed);
    }
  }

  @Test
  void packCoversItsRangesOfFamilies() {
    List<String> families = families().toList();

    assertThat(families).containsAll(named(1, 80)).containsAll(named(82, 84)).contains("HFP");
  }

  @Test
  void everyFamilyHasAMemberOfItsPlainIdUnlessItIsOneTechniqueAMember() {
    Set<String> byTechnique = Set.of("HFP", "R0054", "R0055", "R0057");

    assertThat(rules().map(rule -> rule.id().value()))
        .containsAll(families().filter(family -> !byTechnique.contains(family)).toList());
  }

  private static Stream<String> families() {
    return rules()
        .filter(rule -> !isBase(rule))
        .map(rule -> rule.id().family())
        .distinct()
        .sorted();
  }

  private static List<String> named(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(n -> String.format(Locale.ROOT, "R%04d", n))
        .toList();
  }

  @Test
  void idsAreUnique() {
    List<PackRule> rules = rules().toList();

    assertThat(rules.stream().map(PackRule::id)).doesNotHaveDuplicates();
    assertThat(rules.stream().map(rule -> rule.sigma().id())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleIsCompleteSigma(PackRule rule) {
    Document sigma = rule.sigma();

    assertThat(UUID.fromString(Objects.requireNonNull(sigma.id()))).isNotNull();
    assertThat(sigma.status()).isNotNull();
    assertThat(sigma.level()).isNotNull();
    assertThat(sigma.description()).isNotBlank();
    assertThat(sigma.author()).isEqualTo("DECNET");
    assertThat(sigma.metadata()).containsKeys("date", "falsepositives");
    assertThat(sigma.path()).startsWith(isBase(rule) ? "base-" : rule.id().family() + "-");
  }

  private static boolean isBaseFile(String file) {
    return file.startsWith("base-");
  }

  private static boolean isBase(PackRule rule) {
    return rule.id().value().startsWith("base_");
  }

  @Test
  void whatClaimsNothingIsCountedByACorrelation() {
    assertThat(rules().filter(rule -> rule.emits().isEmpty()).map(rule -> rule.id().value()))
        .containsExactly("R0002-named", "R0042-mail", "base_auth_failed", "base_auth_success");
    for (String id :
        List.of("R0002-named", "R0042-mail", "base_auth_failed", "base_auth_success")) {
      PackRule rule = LOADED.pack().rule(new RuleId(id)).orElseThrow();
      assertThat(LOADED.pack().correlations().source(rule)).as(id).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void tagsAndReferencesNameWhatIsEmitted(PackRule rule) {
    List<String> techniques =
        rule.emits().stream().map(emission -> emission.technique().value()).distinct().toList();

    assertThat(rule.sigma().tags().stream().filter(tag -> tag.startsWith("attack.t")))
        .containsExactlyElementsOf(
            techniques.stream().map(id -> "attack." + id.toLowerCase(Locale.ROOT)).toList());
    assertThat(rule.sigma().references())
        .containsExactlyElementsOf(
            techniques.stream()
                .map(id -> "https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/")
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleIsVersionedAndReviewed(PackRule rule) {
    boolean revised = Set.of("R0054", "R0055", "R0057").contains(rule.id().family());
    assertThat(rule.version()).isEqualTo(revised ? 2 : 1);
    assertThat(rule.evidence()).isNotEmpty();
    assertThat(Objects.requireNonNull(rule.nextReview())).isAfter(rule.lastReviewed());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRuleOfAFileHasCases(String file) {
    List<String> inFile =
        rules()
            .filter(rule -> rule.sigma().path().equals(file))
            .map(rule -> rule.id().value())
            .toList();

    assertThat(PackFiles.cases(file).stream().map(cases -> cases.rule().value()))
        .containsExactlyInAnyOrderElementsOf(inFile);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRuleHasMatchesAndNearMissesOfItsOwn(String file) {
    for (RuleCases cases : PackFiles.cases(file)) {
      boolean leansOnVectors = cases.cases().stream().anyMatch(RuleCase::vector);
      int least = leansOnVectors || file.compareTo("R0030") < 0 || isBaseFile(file) ? 5 : 8;
      Map<Boolean, Long> own =
          cases.cases().stream()
              .filter(rulesCase -> !rulesCase.vector())
              .collect(
                  Collectors.groupingBy(RuleCase::matches, TreeMap::new, Collectors.counting()));

      assertThat(own.get(true)).as(cases.rule() + " match").isGreaterThanOrEqualTo(least);
      assertThat(own.get(false)).as(cases.rule() + " silent").isGreaterThanOrEqualTo(least);
      assertThat(cases.cases().stream().map(RuleCase::label)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void casesStateWhatTheRuleEmits(String file) {
    for (RuleCases cases : PackFiles.cases(file)) {
      PackRule rule = LOADED.pack().rule(cases.rule()).orElseThrow();

      assertThat(rule.emits().stream().map(RulePackTest::text))
          .containsExactlyElementsOf(cases.emits());
    }
  }

  @Test
  void everyFamilyThatTheSpecificationGivesVectorsForHasOne() {
    assertThat(
            files()
                .filter(file -> named(7, 29).contains(file.substring(0, 5)))
                .filter(file ->
                    PackFiles.cases(file).stream()
                        .flatMap(cases -> cases.cases().stream())
                        .noneMatch(RuleCase::vector)))
        .isEmpty();
  }

  private static String text(Emission emission) {
    return emission.tactic() + " " + emission.technique() + " " + emission.confidence();
  }
}
