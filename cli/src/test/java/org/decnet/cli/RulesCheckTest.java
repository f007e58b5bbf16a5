package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules check} on files of every kind. */
class RulesCheckTest {
  private static final String SOUND =
      """
      title: Zeppelin starts
      id: 0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11
      logsource: { category: airship, product: zeppelin }
      detection:
        sel:
          gas: helium
        condition: sel
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("home"));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules").resolve(file), text);
  }

  private Ending check(String... options) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("rules", "check", folder.resolve("rules").toString(), "--json"));
    arguments.addAll(List.of(options));
    return cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void aRejectedFileIsALineWithItsReasonsAndTheLastLineCounts() throws IOException {
    write("a.yml", SOUND);
    write("b.yml", SOUND.replace("gas:", "gas|nope:").replace("7a11", "7a12"));
    Ending ending = check();

    assertThat(ending.code()).isEqualTo(3);
    List<String> lines = ending.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("{\"file\":\"")
        .contains("b.yml\",\"reasons\":[{\"file\":")
        .contains("\"line\":6,\"column\":9,\"rule\":\"0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a12\"")
        .contains("\"field\":\"detection.sel.gas|nope\",\"message\":\"unknown modifier 'nope'\"");
    assertThat(lines.getLast()).startsWith("{\"files\":2,\"loaded\":1,\"rejected\":1,\"seconds\":");
  }

  @Test
  void aRuleAboutLogsThatNobodyHasLoadsAndIsAWarning() throws IOException {
    write("a.yml", SOUND);

    assertThat(check().succeeded().out()).startsWith("{\"files\":1,\"loaded\":1,\"rejected\":0,");
    Ending strict = check("--strict");
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.out()).contains("\"warnings\":[").contains("no event answers to");
    assertThat(check("--pipeline", "ecs", "--strict").out()).contains("no event answers to");
  }

  @Test
  void strictTellsTheFaultsThatTheLinterFinds() throws IOException {
    write("a.yml", SOUND.replace("condition: sel", "condition: sel and not sel"));

    assertThat(check().succeeded().out()).doesNotContain("always false");
    assertThat(check("--strict").out())
        .contains("\"field\":\"detection.condition\",\"message\":\"the condition is always false");
  }

  @Test
  void theListOfAPackIsNoRule() throws IOException {
    write("a.yml", SOUND);
    write("pack.yml", "name: decnet\nversion: 1\nrules: [a.yml]\n");

    assertThat(check().succeeded().out()).startsWith("{\"files\":1,\"loaded\":1,");
  }

  @Test
  void aFaultOfThePackNamesRuleAndField() throws IOException {
    write(
        "a.yml",
        SOUND
            + "decnet:\n  version: 1\n  emits:\n"
            + "    - { tactic: TA0007, technique: T9999, confidence: 0.7 }\n");
    assertThat(check().out())
        .contains("\"rule\":\"0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11\",\"field\":\"decnet.emits.0")
        .contains("T9999 is not an active technique");
  }

  @Test
  void twoRulesOfOneIdAreAFault() throws IOException {
    write("a.yml", SOUND);
    write("b.yml", SOUND);
    assertThat(check().out()).contains("b.yml").contains("\"loaded\":1,\"rejected\":1");
  }

  @Test
  void aFilterIsAFileLikeAnyOther() throws IOException {
    write("a.yml", SOUND);
    write(
        "b.yml",
        """
        title: Ours
        logsource: { category: airship, product: zeppelin }
        filter:
          rules: [nobody]
          sel: { ship: Graf }
          condition: sel
        """);
    assertThat(check().succeeded().out()).contains("\"files\":2,\"loaded\":2");
    assertThat(check("--strict").out()).contains("no rule has the id or name 'nobody'");
  }

  @Test
  void aCorrelationNeedsTheRulesThatItRefersTo() throws IOException {
    String correlation =
        """
        title: Many zeppelins
        correlation:
          type: event_count
          rules: [%s]
          group-by: [port]
          timespan: 1h
          condition: { gte: 10 }
        """;
    write("a.yml", SOUND);
    write("b.yml", correlation.formatted("0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11"));
    assertThat(check().succeeded().out()).contains("\"files\":2,\"loaded\":2");
    write("b.yml", correlation.formatted("balloon"));
    assertThat(check().out())
        .contains("b.yml\",\"reasons\"")
        .contains("balloon")
        .contains("\"loaded\":1,\"rejected\":1");
  }

  @Test
  void placeholdersComeFromAFile() throws IOException {
    write("a.yml", SOUND.replace("gas: helium", "gas|expand: '%gases%'"));
    Path values = folder.resolve("values.yml");
    Files.writeString(values, "gases: [helium, hydrogen]\n");
    assertThat(check("--placeholders", values.toString()).succeeded().out())
        .contains("\"loaded\":1");
    Files.writeString(values, "gases: [\n");
    Ending faulty = check("--placeholders", values.toString());
    assertThat(faulty.code()).isEqualTo(1);
    assertThat(faulty.err()).contains("values.yml:");
  }

  @Test
  void aFaultyOrUnknownPipelineIsAnErrorThatSaysWhere() throws IOException {
    write("a.yml", SOUND);
    Path pipeline = folder.resolve("pipeline.yml");
    Files.writeString(pipeline, "name: x\nsteps:\n  - rename: {}\n");
    Ending faulty = check("--pipeline", pipeline.toString());
    assertThat(faulty.code()).isEqualTo(1);
    assertThat(faulty.err()).contains("pipeline.yml:3:13").contains("steps[0].rename");
    Ending unknown = check("--pipeline", "nope");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("There is no pipeline nope; bundled are decnet, ecs, evtx");
  }

  @Test
  void readableTextNamesPlacesAndCounts() throws IOException {
    write("b.yml", SOUND.replace("gas:", "gas|nope:"));
    Ending ending = cli.run("rules", "check", folder.resolve("rules").toString());
    assertThat(ending.out())
        .contains("b.yml:6:9: error: [0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11] detection.sel.gas|nope")
        .contains("1 file, 0 loaded, 1 rejected; 1 error, 0 warnings;");
  }
}
