package org.decnet.cli.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.server.fleet.DeckyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decoys in a file. */
class DeckyIniTest {
  @TempDir Path folder;

  private List<DeckyPlan> read(String text) throws IOException {
    Path file = folder.resolve("deckies.ini");
    Files.writeString(file, text);
    return new DeckyIni(file, "192.0.2.1").read();
  }

  @Test
  void aSectionIsADecoy() throws IOException {
    List<DeckyPlan> plans =
        read(
            """
            # what the rack runs
            [shop]
            archetype = web-server
            address = 0.0.0.0
            http.fake_app = wordpress

            ; and a cache
            [cache-1]
            services = redis:6380, telnet
            distro=ubuntu22
            mutate_interval = 0
            """);
    assertThat(plans)
        .containsExactly(
            new DeckyPlan(
                "shop",
                "debian",
                "web-server",
                List.of(),
                "0.0.0.0",
                Map.of(),
                Map.of("http", Map.of("fake_app", "wordpress")),
                30),
            new DeckyPlan(
                "cache-1",
                "ubuntu22",
                null,
                List.of("redis", "telnet"),
                "192.0.2.1",
                Map.of("redis", 6380),
                Map.of(),
                0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "services = redis|line 1: [NAME] or KEY = VALUE",
        "[a];services|line 2: [NAME] or KEY = VALUE",
        "[a];services = redis;[a]|line 3: the section is there twice",
        "[a];colour = red;services = redis|'colour' is none of archetype",
        "[a];services = redis:x|SERVICE:PORT",
        "[a];services = gopher|[a]: services must",
        "[A];services = redis|[A]: name must",
        "[a];services = redis;mutate_interval = often|mutate_interval must be"
      })
  void whatIsWrongIsNamed(String lines, String expected) {
    assertThatThrownBy(() -> read(lines.replace(';', '\n')))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("deckies.ini: ")
        .hasMessageContaining(expected);
  }
}
