package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.decnet.cli.Cli.Ending;
import org.decnet.cli.feed.DemoScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command tells of rules that fire and of rules that cannot. */
class RulesCoverageTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("home"));
  }

  @Test
  void aLogShowsWhichRulesFire() throws IOException {
    Ending ending = cli.run("rules", "coverage", log().toString(), "--json").succeeded();
    assertThat(ending.rows("data"))
        .anySatisfy(rule ->
            assertThat(rule)
                .containsEntry("rule_id", "R0019")
                .containsEntry("producers", List.of("shell"))
                .hasEntrySatisfying("fired", fired -> assertThat((Integer) fired).isPositive()))
        .anySatisfy(rule ->
            assertThat(rule)
                .containsEntry("rule_id", "R0058")
                .containsEntry("producers", List.of("worker"))
                .containsEntry("fired", 0))
        .anySatisfy(rule ->
            assertThat(rule)
                .containsEntry("rule_id", "R0034")
                .containsEntry("producers", List.of("lifter")));
    assertThat(ending.json().get("events"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKeys("command", "session", "behavior");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void withoutALogNoRuleFiresAndStrictSaysSo() {
    Ending ending = cli.run("rules", "coverage", "--strict");
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out()).contains("R0015", "lifter", "worker", " rules, 0 fired");
  }

  @Test
  void aMissingLogIsAFailure() {
    Ending ending = cli.run("rules", "coverage", folder.resolve("missing.json").toString());
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("missing.json");
  }

  private Path log() throws IOException {
    try (InputStream log = DemoScenario.open()) {
      return Files.write(folder.resolve("cowrie.json"), log.readAllBytes());
    }
  }
}
