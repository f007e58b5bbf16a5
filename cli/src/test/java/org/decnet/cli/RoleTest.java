package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.StringTokenizer;
import org.decnet.cli.Cli.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent may not do. */
class RoleTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "up --port 0",
        "demo",
        "ttp -i 5",
        "ttp-backfill --dry-run",
        "worker ttp",
        "swarm list",
        "attack import bundle.json",
        "rules list --json",
        "rules --help",
        "export fleet",
        "score cases x"
      })
  void commandsOfAMasterFailOnAnAgentAndSayWhy(String line) {
    Ending ending = agent().run(words(line));
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.out()).isEmpty();
    assertThat(ending.err())
        .contains("runs on the master only, and this node is an agent (DECNET_MODE=agent");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theHelpOfAnAgentHidesThem() {
    String master = new Cli(home).run("--help").succeeded().out();
    assertThat(master).contains("  up ", "  ttp ", "  ttp-backfill ", "  rules ", "  worker ");
    String agent = agent().run("--help").succeeded().out();
    assertThat(agent)
        .contains("  agent ", "  ingest ", "  status ", "  attack ")
        .doesNotContain(
            "  up ", "  ttp ", "  ttp-backfill ", "  rules ", "  worker ", "  swarm ", "  score ");
    assertThat(agent().run("attack", "--help").succeeded().out())
        .contains("  names ")
        .doesNotContain("  import ");
  }

  @Test
  void anAgentMayBeAllowedToBeAMasterToo() {
    Map<String, String> both = Map.of("DECNET_MODE", "agent", "DECNET_DISALLOW_MASTER", "false");
    new Cli(home, both).run("rules", "list").succeeded();
    new Cli(home, Map.of("DECNET_DISALLOW_MASTER", "true")).run("rules", "list").succeeded();
  }

  @Test
  void aRoleThatThereIsNotIsRefused() {
    Ending ending = new Cli(home, Map.of("DECNET_MODE", "slave")).run("status");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.err()).contains("DECNET_MODE must be master or agent");
  }

  private Cli agent() {
    return new Cli(home, Map.of("DECNET_MODE", "agent"));
  }

  private static String[] words(String line) {
    StringTokenizer words = new StringTokenizer(line);
    String[] all = new String[words.countTokens()];
    for (int i = 0; i < all.length; i++) {
      all[i] = words.nextToken();
    }
    return all;
  }
}
