package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands changed, as {@code decnet audit} shows it. */
class AuditTest {
  @TempDir Path temporary;
  private Cli cli = new Cli(Path.of("."));

  @BeforeEach
  void changeTwoRules() {
    cli = new Cli(temporary.resolve("home"));
    cli.run("rules", "state", "R0019", "--set", "disabled").succeeded();
    cli.run("rules", "state", "R0001", "--set", "disabled").succeeded();
  }

  @Test
  void changesAreListedLatestFirst() {
    assertThat(targets("audit", "--json")).containsExactly("R0001", "R0019");
    assertThat(targets("audit", "--json", "--limit", "1", "--offset", "1"))
        .containsExactly("R0019");
    assertThat(cli.run("audit").succeeded().out()).contains("rule.state.disabled", "R0019");
  }

  @Test
  void changesAreAskedByWhoWhatAndWhen() {
    assertThat(targets("audit", "--json", "--user", "nobody")).isEmpty();
    assertThat(targets("audit", "--json", "--action", "rule.state.disabled")).hasSize(2);
    assertThat(targets("audit", "--json", "--since", "2999-01-01T00:00:00Z")).isEmpty();
    assertThat(cli.run("audit", "--since", "yesterday").code()).isEqualTo(2);
  }

  @SuppressWarnings("unchecked") // the test knows what the command writes
  private List<Object> targets(String... command) {
    List<Map<String, Object>> rows =
        (List<Map<String, Object>>)
            Objects.requireNonNull(cli.run(command).succeeded().json().get("data"));
    return rows.stream().map(row -> row.get("target")).toList();
  }
}
