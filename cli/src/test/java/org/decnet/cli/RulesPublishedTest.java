package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
}
