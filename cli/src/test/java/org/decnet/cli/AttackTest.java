package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about ATT&CK releases. */
class AttackTest {
  /** A matrix of one tactic and one technique, with invented names. */
  private static final String BUNDLE =
      """
      {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[
      {"type":"x-mitre-matrix","id":"x-mitre-matrix--00000000-0000-4000-8000-000000000002",
       "tactic_refs":["x-mitre-tactic--00000000-0000-4000-8000-000000000003"]},
      {"type":"x-mitre-tactic","id":"x-mitre-tactic--00000000-0000-4000-8000-000000000003",
       "created":"2020-01-02T03:04:05.678Z","modified":"2020-01-02T03:04:05.678Z",
       "name":"First Step","x_mitre_shortname":"first-step","external_references":[
       {"source_name":"mitre-attack","external_id":"TACTIC","url":"https://attack.mitre.org/tactics/TACTIC"}]},
      {"type":"attack-pattern","id":"attack-pattern--00000000-0000-4000-8000-000000000004",
       "created":"2020-01-02T03:04:05.678Z","modified":"2020-01-02T03:04:05.678Z",
       "name":"Knock","kill_chain_phases":[{"kill_chain_name":"CHAIN","phase_name":"first-step"}],
       "external_references":[
       {"source_name":"mitre-attack","external_id":"TECHNIQUE","url":"https://attack.mitre.org/techniques/TECHNIQUE"}]}
      ]}
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder.resolve("home"));
  }

  private String enterprise(String name) throws IOException {
    return bundle(name, "TA0001", "T0001", "mitre-attack");
  }

  private String ics(String name) throws IOException {
    return bundle(name, "TA0108", "T0002", "mitre-ics-attack");
  }

  private String bundle(String name, String tactic, String technique, String chain)
      throws IOException {
    return Files.writeString(
            folder.resolve(name),
            BUNDLE
                .replace("TACTIC", tactic)
                .replace("TECHNIQUE", technique)
                .replace("CHAIN", chain))
        .toString();
  }

  @Test
  void techniquesAreFoundByIdAndByWords() {
    assertThat(cli.run("attack", "names", "T1548.001", "T1083", "--json").succeeded().rows("data"))
        .extracting(row -> row.get("name"))
        .containsExactly(
            "Abuse Elevation Control Mechanism: Setuid and Setgid", "File and Directory Discovery");
    assertThat(cli.run("attack", "names", "--search", "SETUID").succeeded().out())
        .contains("T1548.001")
        .doesNotContain("T1083");
    assertThat(cli.run("attack", "names", "--json").succeeded().json())
        .containsEntry("total", 216 + 475 + 83);
  }

  @Test
  void aReleaseCanBeChosen() {
    assertThat(
            cli.run("attack", "show", "T1574.002", "--release", "15.1", "--json")
                .succeeded()
                .json())
        .containsEntry("state", "active")
        .containsEntry("attack_release", "15.1");
    assertThat(cli.run("attack", "show", "T1574.002", "--json").succeeded().json())
        .containsEntry("state", "revoked")
        .containsEntry("successor", "T1574.001");
    assertThat(cli.run("attack", "names", "--release", "99.0").err())
        .contains("99.0 is neither bundled nor imported");
    assertThat(cli.run("attack", "names", "--release", "new").code()).isEqualTo(2);
  }

  @Test
  void showTellsEveryFact() {
    assertThat(cli.run("attack", "show", "T1059.004", "--json").succeeded().json())
        .containsEntry("parent", "T1059")
        .containsEntry("tactics", List.of("TA0002"))
        .containsEntry("kill_chain", List.of("execution"))
        .hasEntrySatisfying("stix_id", id -> assertThat(id.toString()).startsWith("attack-pattern"))
        .hasEntrySatisfying("groups", groups -> assertThat((List<?>) groups).isNotEmpty())
        .hasEntrySatisfying("software", used -> assertThat((List<?>) used).isNotEmpty());
    assertThat(cli.run("attack", "show", "T1059").succeeded().out()).contains("T1059.004");
    assertThat(cli.run("attack", "show", "T9999").code()).isEqualTo(1);
    assertThat(cli.run("attack", "show", "nonsense").err()).contains("no technique id");
  }

  @Test
  void groupsOfASubTechniqueAreItsOwn() {
    Ending ending = cli.run("attack", "groups", "T1110.003", "--json").succeeded();
    assertThat(ending.rows("data")).extracting(row -> row.get("group")).isSorted().isNotEmpty();
    assertThat(cli.run("attack", "groups", "T1110.003").succeeded().out()).contains("G");
  }

  @Test
  void releasesAreComparedAndTheLastLineCounts() {
    String out = cli.run("attack", "diff", "15.1", "18.1", "--json", "--rules").succeeded().out();
    assertThat(out)
        .contains(
            "{\"kind\":\"change\",\"change\":\"revoked\",\"technique\":\"T1574.002\",\"before\":"
                + "\"Hijack Execution Flow: DLL Side-Loading\",\"after\":"
                + "\"Hijack Execution Flow: DLL\",\"successor\":\"T1574.001\"}");
    assertThat(out.lines().toList().getLast())
        .startsWith("{\"from\":\"15.1\",\"to\":\"18.1\",\"added\":")
        .contains("\"successor\":0,\"parent\":0,\"unmapped\":0}");
    assertThat(cli.run("attack", "diff", "18.1", "18.1").succeeded().out()).contains("0 added");
    assertThat(cli.run("attack", "diff", "18.1").code()).isEqualTo(2);
  }

  @Test
  void anImportedReleaseIsKnownOnceBothMatricesAreThere() throws IOException {
    assertThat(cli.run("attack", "import", enterprise("enterprise-attack-99.0.json")).out())
        .contains("99.0 needs the bundle of its other matrix");
    assertThat(
            cli.run("attack", "import", ics("ics-attack-99.0.json"), "--json").succeeded().json())
        .containsEntry("release", "99.0")
        .containsEntry("usable", true)
        .containsEntry("techniques", 2);
    assertThat(cli.run("attack", "names", "--release", "99.0").succeeded().out())
        .contains("T0001", "T0002", "Knock");
    assertThat(cli.run("attack", "import", enterprise("enterprise-attack-99.0.json")).err())
        .contains("--force");
    assertThat(
            cli.run("attack", "import", "--force", enterprise("enterprise-attack-99.0.json"))
                .code())
        .isZero();
  }

  @Test
  void rulesOfIdsThatAReleaseLacksAreAFindingOfTheDiffAndStopTagging() throws IOException {
    cli.run(
            "attack",
            "import",
            enterprise("enterprise-attack-99.0.json"),
            ics("ics-attack-99.0.json"))
        .succeeded();
    Ending ending = cli.run("attack", "diff", "18.1", "99.0", "--rules");
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.out()).contains("rule R0015 T1548.001: unmapped");
    Cli other = new Cli(folder.resolve("home"), Map.of("DECNET_ATTACK_RELEASE", "99.0"));
    assertThat(other.run("attack", "names").succeeded().out()).contains("Knock");
    Ending tagging = other.runWithInput("id\n", "tag");
    assertThat(tagging.code()).isEqualTo(1);
    assertThat(tagging.err()).contains("99.0 lacks tactics of the kill chain").contains("TA0007");
    assertThat(new Cli(folder, Map.of("DECNET_ATTACK_RELEASE", "new")).run("attack", "names").err())
        .contains("DECNET_ATTACK_RELEASE must be a release such as 18.1");
  }

  @Test
  void tagsAreShownThroughTheOlderRelease() {
    cli.run("ingest", "src/main/resources/org/decnet/cli/demo/cowrie.json").succeeded();
    String last = cli.run("attack", "diff", "18.1", "15.1", "--tags", "--json").succeeded().out();
    assertThat(last.lines().toList().getLast())
        .contains("\"tags\":{\"kept\":")
        .contains("\"unmapped\":0}");
  }

  @Test
  void theDemoTellsItsStoryInTheActiveRelease() {
    Path data = folder.resolve("demo");
    new Cli(folder, Map.of("DECNET_ATTACK_RELEASE", "15.1"))
        .run("demo", "--data", data.toString())
        .succeeded();
    String shown =
        cli.run("show", "session", "web-1:ffad80c0006d", "--data", data.toString(), "--json").out();
    assertThat(shown).contains("\"attack_release\":\"15.1\"").doesNotContain("\"18.1\"");
  }

  @Test
  void aBundleBecomesTwoFilesOfFacts() throws IOException {
    Path out = folder.resolve("facts");
    cli.run("attack", "compact", enterprise("enterprise-attack-99.1.json"), "--out", out.toString())
        .succeeded();
    assertThat(out.resolve("enterprise-attack-99.1.techniques.tsv"))
        .content()
        .startsWith("decnet-attack-facts\t1\t99.1\tenterprise-attack\ttechniques\n")
        .contains("technique\tT0001\tKnock\tTA0001\t");
    assertThat(out.resolve("enterprise-attack-99.1.uses.tsv")).exists();
  }

  @Test
  void namesThatSayTooLittleAreErrors() throws IOException {
    assertThat(cli.run("attack", "import", enterprise("bundle.json")).err())
        .contains("does not name its matrix");
    assertThat(cli.run("attack", "import", enterprise("enterprise-attack.json")).err())
        .contains("does not name its release");
    assertThat(
            cli.run(
                    "attack",
                    "import",
                    "--release",
                    "99.2",
                    enterprise("enterprise-attack.json"),
                    "--json")
                .succeeded()
                .json())
        .containsEntry("usable", false);
    assertThat(cli.run("attack", "import", enterprise("enterprise-attack-18.1.json")).err())
        .contains("bundled");
    assertThat(cli.run("attack", "import", ics("enterprise-attack-99.3.json")).code()).isEqualTo(1);
    assertThat(cli.run("attack").code()).isEqualTo(2);
  }
}
