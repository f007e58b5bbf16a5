package org.decnet.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.fingerprint.FingerprintCatalogue;
import org.decnet.engine.lift.LiftCounts;
import org.decnet.engine.lift.LiftListener;
import org.decnet.engine.pipeline.Lifters;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.EventKind;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class CoverageCountTest {
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();
  private static final String RULES =
      """
      title: Identity asked
      name: X0001
      level: low
      tags: [attack.discovery, attack.t1033]
      logsource: { category: process_creation, product: linux }
      detection: { sel: { arg0: id }, condition: sel }
      ---
      title: Failed login
      name: base
      level: low
      logsource: { category: authentication, product: decnet }
      detection: { sel: { outcome: failure }, condition: sel }
      decnet: { version: 1, emits: [], evidence: [] }
      ---
      title: Failed logins
      name: X0002
      level: low
      tags: [attack.credential-access, attack.t1110]
      correlation: { type: event_count, rules: [base], group-by: [src_ip], timespan: 5m, condition: { gte: 3 } }
      ---
      title: Known address
      name: X0003
      level: low
      tags: [attack.resource-development, attack.t1588]
      logsource: { category: intel, product: decnet }
      detection: { sel: { aggregate_verdict: malicious }, condition: sel }
      """;

  @Test
  void rulesShowWhetherTheyCanFireAndHowOftenTheyDid() {
    RulePackLoader.Loaded loaded =
        new RulePackLoader(ATTACK)
            .load(List.of(new RuleSource("own.yml", RULES, RuleSource.Origin.CUSTOM)));
    assertThat(loaded.problems()).isEmpty();
    RulePack pack = loaded.pack();
    CoverageCount count = new CoverageCount();
    TaggingPipeline pipeline =
        new TaggingPipeline(new Tagger(pack, ATTACK, TaggingListener.SILENT), count, 2);
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    for (int i = 0; i < 4; i++) {
      pipeline.accept(scene.login(i, "root", "p" + i, "failure"));
    }
    pipeline.accept(scene.command(5, "id; id"));
    pipeline.accept(scene.command(6, "/usr/bin/id"));
    pipeline.finish();

    Map<String, RuleCoverage> rules =
        count.of(pack).stream()
            .collect(Collectors.toMap(rule -> rule.rule().id().value(), Function.identity()));
    assertThat(rule(rules, "X0001").firings()).isEqualTo(2);
    assertThat(rule(rules, "X0001").kinds()).containsExactly(EventKind.PROCESS);
    assertThat(rule(rules, "X0002").firings()).isEqualTo(1);
    assertThat(rule(rules, "X0002").kinds()).containsExactly(EventKind.AUTH_ATTEMPT);
    assertThat(rule(rules, "X0003").firings()).isZero();
    assertThat(rule(rules, "base").claims()).isFalse();
    assertThat(count.events(EventKind.AUTH_ATTEMPT)).isEqualTo(4);
    assertThat(count.events(EventKind.SESSION)).isEqualTo(1);
  }

  private static RuleCoverage rule(Map<String, RuleCoverage> rules, String id) {
    return Objects.requireNonNull(rules.get(id), id);
  }

  @Test
  void theKindsThatLiftersAreSaidToMakeAreThoseOfThePipeline() {
    List<EventKind> made =
        new Lifters(LiftListener.SILENT, FingerprintCatalogue.EMPTY)
            .counts().stream().map(LiftCounts::kind).toList();
    assertThat(made)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventKind.values())
                .filter(kind -> Producer.of(kind) == Producer.LIFTER)
                .toList());
  }

  @Test
  void onlyLiftedKindsComeFromLiftersOrFromNobody() {
    for (EventKind kind : EventKind.values()) {
      boolean lifted = Producer.of(kind) == Producer.LIFTER || Producer.of(kind) == Producer.WORKER;
      assertThat(lifted).as(kind.kindName()).isEqualTo(kind.isLifted());
    }
  }
}
