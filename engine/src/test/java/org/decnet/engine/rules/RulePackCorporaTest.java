package org.decnet.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.tag.RulePack;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Shows what the pack says about commands that real attackers typed, for people to judge. */
@Tag("corpora")
class RulePackCorporaTest {
  private static final int SAMPLES = 20;

  private final RulePack pack = PackFiles.load().pack();
  private final StatementDeriver deriver = new StatementDeriver();
  private final Map<String, Set<String>> found = new TreeMap<>();
  private Path corpora = Path.of(".");

  @BeforeEach
  void findCorpora() {
    corpora = Path.of(System.getProperty("decnet.corpora", "../../shared/corpora"));
  }

  @Test
  void reportsTagsOfRealCommands() throws IOException {
    Set<String> commands = new LinkedHashSet<>();
    for (String folder : List.of("cowrie", "commands", "logprecis")) {
      try (Stream<Path> files = Files.list(corpora.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          readCommands(file, commands);
        }
      }
    }
    readCommands(corpora.resolve("atomic-linux.jsonl"), commands);
    commands.forEach(this::tag);

    System.out.println(commands.size() + " distinct commands");
    found.forEach((rule, statements) -> {
      System.out.println("== " + rule + ": " + statements.size() + " distinct statements");
      statements.stream().limit(SAMPLES).forEach(text -> System.out.println("   " + text));
    });
    assertThat(commands).hasSizeGreaterThan(1000);
    assertThat(found).hasSizeGreaterThan(10);
  }

  private void tag(String command) {
    Event event =
        Event.builder(EventKind.COMMAND)
            .id(EventIds.ofRecord("corpora", "corpora", command))
            .time(Instant.EPOCH)
            .set(Field.SENSOR, "corpora")
            .set(Field.SOURCE, "corpora")
            .set(Field.COMMAND_TEXT, command)
            .build();
    for (Event derived : deriver.derive(event).events()) {
      pack.match(
          derived,
          rule ->
              found
                  .computeIfAbsent(rule.id().value(), id -> new LinkedHashSet<>())
                  .add(shown(derived)));
    }
  }

  private static String shown(Event event) {
    String text = String.valueOf(event.text(Field.STATEMENT_TEXT));
    return (text.length() > 160 ? text.substring(0, 160) + '…' : text).replace('\n', '⏎');
  }

  private static void readCommands(Path file, Set<String> commands) throws IOException {
    String name = file.getFileName().toString();
    try (BufferedReader lines = open(file)) {
      for (String line; (line = lines.readLine()) != null; ) {
        commands.addAll(
            name.endsWith("_cmd.txt.gz")
                ? fromCmd(line)
                : name.endsWith(".csv.gz") ? fromCsv(line) : fromJson(line));
      }
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(
            packed ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
            StandardCharsets.UTF_8));
  }

  private static List<String> fromCmd(String line) {
    int start = line.indexOf("CMD: ");
    return start < 0
        ? List.of()
        : List.of((String) new Yaml().load("\"" + line.substring(start + 5)));
  }

  private static List<String> fromCsv(String line) {
    boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
    return List.of(quoted ? line.substring(1, line.length() - 1).replace("\"\"", "\"") : line);
  }

  /** JSON is YAML, and a report may be slow. */
  private static List<String> fromJson(String line) {
    if (line.contains("\"cowrie.command.input\"")) {
      Map<String, Object> record = new Yaml().load(line);
      return List.of(String.valueOf(record.get("input")));
    }
    if (line.contains("\"statements\"")) {
      Map<String, Object> record = new Yaml().load(line);
      return List.of(String.valueOf(record.get("session")));
    }
    if (line.contains("\"commands\"")) {
      Map<String, List<String>> record = new Yaml().load(line);
      return record.getOrDefault("commands", List.of());
    }
    return List.of();
  }
}
