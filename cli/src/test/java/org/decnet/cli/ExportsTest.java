package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.decnet.testkit.JsonTree;
import org.decnet.testkit.MispCoreFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What comes of raw lines of a sensor that mean harm to whoever looks at an export. */
class ExportsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String IP = "198.51.100.66";
  private static final String SESSION = "sensor-1:feedc0ffee01";
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "=HYPERLINK(\"http://x.example/\",\"pay\")",
          "+1+1",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1,2)",
          "\u202Egpj.exe",
          "a\u0000b\u001B]0;owned\u0007\u009B2J",
          "\"}],\"x\":[{\"",
          "' OR '1'='1",
          "\u2028\u2029\uFEFF\uFFFF");

  @TempDir private Path home;
  private Cli cli;

  @BeforeEach
  void ingest() throws IOException {
    cli = new Cli(home.resolve("data"), Map.of("DECNET_MISP_CREDENTIALS", "true"));
    List<String> lines = new ArrayList<>();
    lines.add(line(0, "cowrie.session.connect", Map.of("protocol", "ssh")));
    int second = 1;
    for (String text : HOSTILE) {
      lines.add(
          line(second++, "cowrie.login.failed", Map.of("username", text, "password", "p" + text)));
      lines.add(line(second++, "cowrie.command.input", Map.of("input", text)));
    }
    lines.add(line(second++, "cowrie.command.input", Map.of("input", "A".repeat(1 << 20))));
    lines.add(line(second, "cowrie.session.closed", Map.of("duration", 60)));
    Path log = Files.write(home.resolve("cowrie.json"), lines);
    cli.run("ingest", log.toString()).succeeded();
    cli.run("cluster").succeeded();
  }

  private static String line(int second, String id, Map<String, Object> more) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("eventid", id);
    record.put("timestamp", String.format(Locale.ROOT, "2026-03-01T10:00:%02d.000000Z", second));
    record.put("src_ip", IP);
    record.put("src_port", 40000);
    record.put("dst_ip", "192.0.2.1");
    record.put("dst_port", 22);
    record.put("sensor", "sensor-1");
    record.put("session", "feedc0ffee01");
    record.putAll(more);
    return JSON.writeValueAsString(record);
  }

  private String identity() {
    return String.valueOf(cli.run("identities", "--json").rows("data").getFirst().get("uuid"));
  }

  private List<String[]> scopes() {
    return List.of(
        new String[] {"fleet"},
        new String[] {"attacker", IP},
        new String[] {"identity", identity()},
        new String[] {"session", SESSION});
  }

  private String export(String[] scope, String format) {
    String[] arguments =
        Stream.of(Stream.of("export"), Stream.of(scope), Stream.of("--format", format))
            .flatMap(part -> part)
            .toArray(String[]::new);
    String once = cli.run(arguments).succeeded().out();
    assertThat(cli.run(arguments).out()).as("the same bytes again").isEqualTo(once);
    return once;
  }

  @Test
  void jsonOfEveryKindIsPrintableAsciiWithoutMarkup() {
    for (String[] scope : scopes()) {
      for (String format : List.of("stix", "misp", "json")) {
        String json = export(scope, format);
        assertThat(json.chars())
            .as(format + " of " + scope[0])
            .allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\n')
            .doesNotContain((int) '<', (int) '>');
        assertThat(JsonTree.read(json.getBytes(StandardCharsets.UTF_8))).isNotNull();
      }
    }
  }

  @Test
  void hostileCommandsComeBackAsTheyWere() {
    String[] attacker = {"attacker", IP};
    for (String format : List.of("stix", "misp", "json")) {
      List<String> texts = new ArrayList<>();
      collect(JsonTree.read(export(attacker, format).getBytes(StandardCharsets.UTF_8)), texts);
      for (String text : HOSTILE) {
        if (!text.isBlank()) {
          assertThat(texts).as(format).contains(text);
        }
      }
      assertThat(texts)
          .as("no secret in " + format)
          .noneMatch(text -> text.equals("p" + HOSTILE.getFirst()));
    }
  }

  @Test
  void mispTakesEverythingThatIsHandedToIt() {
    for (String[] scope : scopes()) {
      assertThat(MispCoreFormat.problems(export(scope, "misp").getBytes(StandardCharsets.UTF_8)))
          .as(scope[0])
          .isEmpty();
    }
    assertThat(export(new String[] {"attacker", IP}, "misp"))
        .contains("=HYPERLINK")
        .contains("sha256:");
  }

  @Test
  void noCellOfATableIsAFormula() {
    for (String[] scope : scopes()) {
      String csv = export(scope, "csv");
      assertThat(csv.chars())
          .noneMatch(c -> Character.isISOControl(c) && c != '\r' && c != '\n')
          .noneMatch(c -> c == 0x202E || c == 0x2028);
      assertThat(csv.lines()).hasSize(2);
      for (String sign : List.of("=", "+", "-", "@")) {
        assertThat(csv).doesNotContain(",\"" + sign).doesNotContain("\n\"" + sign);
      }
    }
  }

  @Test
  void aSessionWhoseFirstLineIsAFormulaIsATextToo() throws IOException {
    Cli other = new Cli(home.resolve("other"));
    Path log =
        Files.write(
            home.resolve("one.json"),
            List.of(line(1, "cowrie.command.input", Map.of("input", "=1+1"))));
    other.run("ingest", log.toString()).succeeded();
    assertThat(other.run("export", "attacker", IP, "--format", "csv").succeeded().out())
        .contains("\"'=1+1\"");
  }

  @Test
  void whoIsNotThereHasNoExport() {
    for (String scope : List.of("identity", "campaign", "session", "attacker")) {
      assertThat(
              cli.run("export", scope, "00000000-0000-5000-8000-000000000000", "--format", "stix")
                  .code())
          .as(scope)
          .isEqualTo(1);
    }
  }

  @Test
  void aPushNeedsAMisp() {
    assertThat(cli.run("export", "fleet", "--push").err()).contains("DECNET_MISP_URL");
  }

  private static void collect(@Nullable Object value, List<String> into) {
    switch (value) {
      case String text -> into.add(text);
      case List<?> list -> list.forEach(element -> collect(element, into));
      case Map<?, ?> map -> map.values().forEach(element -> collect(element, into));
      case null, default -> {}
    }
  }
}
