package org.decnet.engine.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.junit.jupiter.api.Test;

class RulePackLoaderTest {
  private static final String SOUND =
      """
      title: Who am I
      id: 6c1f3c6e-0000-5000-8000-000000009001
      name: R9001
      status: stable
      level: low
      logsource: { category: process_creation, product: linux }
      detection:
        sel:
          arg0: whoami
        condition: sel
      decnet:
        version: 2
        emits:
          - { tactic: TA0007, technique: T1033, confidence: 0.7 }
        evidence: [command_text]
        last_reviewed: 2026-05-02
        next_review: 2026-08-02
      """;

  private final RulePackLoader loader = new RulePackLoader(new AttackCatalogs().load());

  @Test
  void aSoundRuleLoadsWithItsBlock() {
    RulePackLoader.Loaded loaded = load(SOUND);
    assertThat(loaded.problems()).isEmpty();
    PackRule rule = loaded.pack().rule(new RuleId("R9001")).orElseThrow();
    assertThat(rule.version()).isEqualTo(2);
    assertThat(rule.emits()).extracting(e -> e.technique().value()).containsExactly("T1033");
    assertThat(rule.lastReviewed()).isEqualTo("2026-05-02");
  }

  @Test
  void aTechniqueThatTheReleaseDoesNotHoldIsNamedWithItsLine() {
    Problem problem = only(load(SOUND.replace("T1033", "T9999")));
    assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_TECHNIQUE);
    assertThat(problem.line()).isEqualTo(14);
    assertThat(problem.message()).contains("R9001", "T9999", "18.1");
  }

  @Test
  void aTacticThatDoesNotListTheTechniqueIsRefused() {
    Problem problem = only(load(SOUND.replace("TA0007", "TA0040")));
    assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_TECHNIQUE);
    assertThat(problem.message()).contains("T1033", "TA0040");
  }

  @Test
  void everyFaultOfABlockIsNamed() {
    RulePackLoader.Loaded loaded =
        load(
            SOUND
                .replace("version: 2", "version: zero")
                .replace("confidence: 0.7", "confidence: 7")
                .replace("2026-05-02", "May 2nd"));
    assertThat(loaded.problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("decnet.version"))
        .anyMatch(message -> message.contains("decnet.emits.0.confidence"))
        .anyMatch(message -> message.contains("decnet.last_reviewed"));
    assertThat(loaded.pack().rules()).isEmpty();
  }

  @Test
  void evidenceThatNobodyKnowsIsRefused() {
    Problem problem = only(load(SOUND.replace("[command_text]", "[command_txt]")));
    assertThat(problem.message()).contains("command_txt");
  }

  @Test
  void aRuleThatNoEventAnswersToSleepsWithAWarning() {
    RulePackLoader.Loaded loaded = load(SOUND.replace("product: linux", "product: windows"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.pack().rules()).hasSize(1);
    assertThat(loaded.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("logsource", "windows"));
  }

  @Test
  void theLaterOfTwoFilesWithOneIdIsRefused() {
    RulePackLoader.Loaded loaded = load(SOUND, SOUND.replace("T1033", "T1082"));
    assertThat(only(loaded).code()).isEqualTo(ErrorCode.DUPLICATE_RULE);
    assertThat(loaded.pack().rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.sigma().path()).isEqualTo("rules/0.yml"));
  }

  @Test
  void aBrokenFileLeavesTheOthersLoaded() {
    RulePackLoader.Loaded loaded = load("title: [", SOUND);
    assertThat(loaded.problems()).isNotEmpty();
    assertThat(loaded.pack().rules()).hasSize(1);
  }

  @Test
  void aRuleWithoutTheBlockClaimsItsTagsAtTheConfidenceOfItsLevel() {
    String plain =
        SOUND.substring(0, SOUND.indexOf("decnet:"))
            + "tags: [attack.discovery, attack.t1033, attack.t9999, attack.g0016, cve.2021-1]\n";
    RulePackLoader.Loaded loaded = load(plain);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("attack.t9999", "18.1"));
    PackRule rule = loaded.pack().rules().getFirst();
    assertThat(rule.emits())
        .singleElement()
        .satisfies(emission -> {
          assertThat(emission.tactic().value()).isEqualTo("TA0007");
          assertThat(emission.technique().value()).isEqualTo("T1033");
          assertThat(emission.confidence()).isEqualTo(0.45);
        });
  }

  @Test
  void tagsOfNewerReleasesClaimWhatTheShippedReleaseCallsThem() {
    String plain =
        SOUND.substring(0, SOUND.indexOf("decnet:"))
            + "tags: [attack.stealth, attack.defense_impairment, attack.t1685.006, attack.t1562.001,"
            + " attack.t1685]\n";
    RulePackLoader.Loaded loaded = load(plain);
    assertThat(loaded.warnings()).isEmpty();
    assertThat(loaded.pack().rules().getFirst().emits())
        .extracting(emission -> emission.tactic() + " " + emission.technique())
        .containsExactly("TA0005 T1070.002", "TA0005 T1562.001");
  }

  private RulePackLoader.Loaded load(String... files) {
    List<RuleSource> sources = new java.util.ArrayList<>();
    for (String file : files) {
      sources.add(
          new RuleSource("rules/" + sources.size() + ".yml", file, RuleSource.Origin.CUSTOM));
    }
    return loader.load(sources);
  }

  private static Problem only(RulePackLoader.Loaded loaded) {
    assertThat(loaded.problems()).hasSize(1);
    return loaded.problems().getFirst();
  }
}
