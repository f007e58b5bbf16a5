package org.decnet.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.tag.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCaseFilesTest {
  private static final String CASES =
      """
      R9100:
        match:
          - command: 'ordinary one'
        silent:
          - command: 'another'
      """;

  @TempDir Path folder;

  @Test
  void rulesOfThePackBringTheirCasesThoseOfTheSpecificationFirst() {
    List<RuleCase> cases = new RuleCaseFiles(null).of(packRule("R0015"));
    assertThat(cases).hasSizeGreaterThan(20);
    assertThat(cases.getFirst().vector()).isTrue();
    assertThat(cases).extracting(RuleCase::matches).contains(true, false);
    assertThat(new RuleCaseFiles(null).of(packRule("R0015-capabilities")))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(cases);
  }

  @Test
  void rulesOfTheFolderHaveWhatLiesBesideThem() throws IOException {
    Files.createDirectory(folder.resolve("own"));
    Files.writeString(folder.resolve("own/mine.cases.yml"), CASES);
    RuleCaseFiles files = new RuleCaseFiles(folder);
    assertThat(files.of(custom("own/mine.yml")))
        .extracting(RuleCase::label)
        .containsExactly("ordinary one", "another");
    assertThat(files.of(custom("own/other.yml"))).isEmpty();
    assertThat(new RuleCaseFiles(null).of(custom("own/mine.yml"))).isEmpty();
  }

  @Test
  void nothingIsReadOutsideTheFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("mine.cases.yml"), CASES);
    assertThat(new RuleCaseFiles(inner).of(custom("../mine.yml"))).isEmpty();
  }

  private static PackRule packRule(String id) {
    return Knowledge.load(new NodeSettings(Path.of("unused")))
        .rules()
        .rule(new RuleId(id))
        .orElseThrow();
  }

  private static PackRule custom(String path) {
    String yaml =
        """
        title: Mine
        id: 4e8b3c1a-62f4-4b7e-9a55-0d2c8b1f7e11
        name: R9100
        status: experimental
        description: Something ordinary
        author: me
        date: 2026-11-28
        logsource: { category: process_creation, product: linux }
        detection:
          words:
            CommandLine|contains: ordinary
          condition: words
        level: low
        decnet:
          version: 1
          emits:
            - { tactic: TA0007, technique: T1083, confidence: 0.7 }
        """;
    RulePackLoader.Loaded loaded =
        new RulePackLoader(new AttackCatalogs().load())
            .load(List.of(new RuleSource(path, yaml, RuleSource.Origin.CUSTOM)));
    return loaded.pack().rule(new RuleId("R9100")).orElseThrow();
  }
}
