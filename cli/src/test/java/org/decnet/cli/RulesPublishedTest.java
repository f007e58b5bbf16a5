package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** All rules that the Sigma project publishes load, and fire on the events recorded for them. */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.sigma", matches = ".+")
class RulesPublishedTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    Path archives = Path.of(System.getProperty("decnet.sigma", ""));
    Archive.unpack(archives.resolve("sigma-rules.tar.gz"), folder.resolve("rules"));
    Archive.unpack(archives.resolve("sigma-regression.tar.gz"), folder.resolve("cases"));
  }

  private static Ending run(String... arguments) {
    return new Cli(folder.resolve("home")).run(arguments);
  }

  private static String rules() {
    return folder.resolve("rules").toString();
  }

  private static String lastLine(Ending ending) {
    List<String> lines = ending.out().lines().toList();
    return lines.getLast();
  }

  @Test
  void everyRuleLoadsForDecnetsEventsAndForThoseOfWindows() {
    for (String[] options : new String[][] {{}, {"--pipeline", "evtx"}, {"--pipeline", "ecs"}}) {
      List<String> arguments =
          new java.util.ArrayList<>(List.of("rules", "check", rules(), "--json"));
      arguments.addAll(List.of(options));
      assertThat(lastLine(run(arguments.toArray(String[]::new)).succeeded()))
          .startsWith("{\"files\":3780,\"loaded\":3780,\"rejected\":0,\"seconds\":");
    }
  }

  @Test
  void everyRuleFiresOnTheEventsRecordedForIt() {
    Ending ending =
        run("rules", "regression", folder.resolve("cases").toString(), "--rules", rules(), "--json")
            .succeeded();
    assertThat(lastLine(ending)).startsWith("{\"cases\":202,\"passed\":202,\"failed\":0,");
    assertThat(ending.out()).doesNotContain("\"passed\":false");
  }

  @Test
  void rulesAboutWhatHoneypotsSeeTagBesideOursAndNameTheirAuthors() throws IOException {
    Path pack = folder.resolve("pack");
    for (String part : new String[] {"linux", "application/opencanary", "web", "network"}) {
      copy(folder.resolve("rules").resolve("rules").resolve(part), pack.resolve(part));
    }
    String listed = run("rules", "list", "--rules", pack.toString(), "--json").succeeded().out();
    assertThat(listed.split("\"origin\":\"custom\"", -1)).hasSize(1 + 210 + 24 + 45 + 53);

    String lines = "cat /etc/passwd\nservice iptables stop\ncrontab -l\nhistory -c\nifconfig\n";
    Ending ending =
        new Cli(folder.resolve("home"))
            .runWithInput(lines, "tag", "--json", "--rules", pack.toString())
            .succeeded();
    List<String> tagged = ending.out().lines().toList();
    assertThat(tagged).hasSize(5);
    assertTagged(tagged.get(0), "T1087.001", "b45e3d6f-42c6-47d8-a478-df6bd6cf534c");
    assertTagged(tagged.get(1), "T1562.004", "e3a8a052-111f-4606-9aee-f28ebeb76776");
    assertTagged(tagged.get(2), "T1007", "403ed92c-b7ec-4edd-9947-5b535ee12d46");
    assertTagged(tagged.get(3), "T1070.003", "fdc88d25-96fb-4b7c-9633-c0e417fdbd4e");
    assertTagged(tagged.get(4), "T1016", "e7bd1cfa-b446-4c88-8afb-403bcd79e3fa");
  }

  /** A tag of a rule of theirs, with its author, and one of ours beside it. */
  private static void assertTagged(String line, String technique, String rule) {
    assertThat(line)
        .containsPattern(
            "\"technique\":\""
                + technique
                + "\"[^{}]*\"rule_id\":\""
                + rule
                + "\",\"rule_version\":1,\"rule_author\":\"[^\"]+\"")
        .containsPattern("\"rule_id\":\"R00[^\"]+\",\"rule_version\":[0-9]+,\"rule_author\":null");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
