package org.decnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.cli.console.Console;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process, on a data folder and at a fixed time. */
final class Cli {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOW = Instant.parse("2026-09-15T00:00:00Z");

  private final Map<String, String> environment = new HashMap<>();

  Cli(Path home) {
    this(home, Map.of());
  }

  Cli(Path home, Map<String, String> more) {
    environment.put("DECNET_HOME", home.toString());
    environment.putAll(more);
  }

  /** How a command ended and what it printed. */
  record Ending(int code, String out, String err) {
    Ending succeeded() {
      assertThat(code).as(err).isZero();
      return this;
    }

    Map<String, Object> json() {
      return JSON.readValue(out, new TypeReference<>() {});
    }

    @SuppressWarnings("unchecked") // what is inside is checked by what the tests ask of it
    List<Map<String, Object>> rows(String member) {
      return (List<Map<String, Object>>) Objects.requireNonNull(json().get(member), member);
    }
  }

  Ending run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  Ending runWithInput(String input, String... arguments) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private Ending run(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            Clock.fixed(NOW, ZoneOffset.UTC),
            0,
            false);
    int code = Decnet.run(console, arguments);
    return new Ending(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
