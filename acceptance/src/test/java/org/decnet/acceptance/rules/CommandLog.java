package org.decnet.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.cases.RuleCaseReader;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import tools.jackson.databind.json.JsonMapper;

/** The commands that rules are said to match, as a honeypot logs them: a session for each case. */
final class CommandLog {
  private static final JsonMapper JSON = JsonMapper.shared();

  private CommandLog() {}

  static void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    int session = 0;
    for (RuleCase one : firstOfEachRule()) {
      session++;
      add(session, one.events(), lines);
    }
    Files.write(file, lines);
  }

  /** Of each rule whose cases are typed, the first that it must match. */
  private static List<RuleCase> firstOfEachRule() throws IOException {
    Path folder = Path.of("../rules/src/main/resources/org/decnet/rules");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".cases.yml"))
          .sorted()
          .flatMap(file -> RuleCaseReader.read(file.toString(), text(file)).rules().stream())
          .flatMap(rule -> rule.cases().stream().filter(CommandLog::isTyped).limit(1))
          .toList();
    }
  }

  private static boolean isTyped(RuleCase one) {
    return one.matches()
        && one.events().stream().allMatch(event -> event.kind() == EventKind.COMMAND);
  }

  private static void add(int session, List<Event> events, List<String> lines) {
    String own =
        String.format(
            Locale.ROOT,
            "\"session\":\"%012x\",\"src_ip\":\"203.0.113.%d\",\"sensor\":\"sensor-%d\"",
            session,
            session % 250 + 1,
            session);
    int second = 0;
    for (Event event : events) {
      lines.add(
          String.format(
              Locale.ROOT,
              "{\"eventid\":\"cowrie.command.input\",\"input\":%s,\"timestamp\":\"2026-03-01T%02d:%02d:%02d.000001Z\",%s}",
              JSON.writeValueAsString(Objects.requireNonNull(event.text(Field.COMMAND_TEXT))),
              session / 60 % 24,
              session % 60,
              second++ % 60,
              own));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
