package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.IngestReport;
import org.decnet.ingest.json.RecordJson;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Real logs of 2017 to 2026, found through the system property {@code decnet.corpora}. */
@Tag("corpora")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CowrieCorporaTest {
  private final Map<String, List<byte[]>> logs = new TreeMap<>();
  private final Reading reading = new Reading(SessionLookup.NONE);
  private long lines;

  @BeforeAll
  void readEverything() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*.json.gz")) {
      for (Path file : files) {
        logs.put(file.getFileName().toString(), lines(file));
      }
    }
    for (List<byte[]> log : logs.values()) {
      lines += log.size();
      log.forEach(reading::read);
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("decnet.corpora"), "cowrie");
  }

  private static List<byte[]> lines(Path file) throws IOException {
    byte[] all;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      all = in.readAllBytes();
    }
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= all.length; i++) {
      if (i == all.length ? start < i : all[i] == '\n') {
        lines.add(Arrays.copyOfRange(all, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  @Test
  void theKnownTruthsHold() {
    assertThat(lines).isEqualTo(137_976);
    assertThat(reading.malformed).hasSize(1);
    assertThat(distinct(Field.SRC_IP)).hasSize(1_169);
    assertThat(distinct(Field.SESSION_ID)).hasSize(16_852);
    assertThat(of(EventKind.COMMAND)).hasSize(8_360);
    assertThat(of(EventKind.AUTH_ATTEMPT).filter(e -> !"unknown".equals(e.text(Field.OUTCOME))))
        .hasSize(16_370);
    assertThat(reading.unknownIds).isEmpty();
    assertThat(reading.unreadable).isEmpty();
  }

  @Test
  void readingTheFilesGivesTheSameEvents() {
    List<Event> events = new ArrayList<>();
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(SessionLookup.NONE)), DeadLetters.none(), IngestListener.NONE);
    IngestReport report = ingest.run(List.of(folder()), events::add);
    assertThat(report.lines()).isEqualTo(137_976);
    assertThat(report.malformed()).isEqualTo(1);
    assertThat(report.files()).isEqualTo(logs.size());
    assertThat(report.fileProblemCount()).isZero();
    assertThat(report.unknownIds()).isEmpty();
    assertThat(report.events()).isEqualTo(reading.events.size());
    assertThat(events.stream().map(Event::id).toList())
        .isEqualTo(reading.events.stream().map(Event::id).toList());
  }

  @Test
  void theEventsOfEachKindAreAsMany() {
    Map<EventKind, Long> counts = new EnumMap<>(EventKind.class);
    reading.events.forEach(event -> counts.merge(event.kind(), 1L, Long::sum));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                EventKind.CONNECTION, 33_405L,
                EventKind.AUTH_ATTEMPT, 16_375L,
                EventKind.COMMAND, 8_360L,
                EventKind.FILE_OP, 381L,
                EventKind.FILE, 410L,
                EventKind.TUNNEL, 40_289L,
                EventKind.FINGERPRINT, 37_069L,
                EventKind.RECORDING, 7_632L,
                EventKind.NOTICE, 2_748L));
  }

  @Test
  void everyLineButTheMalformedOneIsAnEventOfItsOwnId() {
    Set<UUID> ids = new HashSet<>();
    long first = 0;
    for (Event event : reading.events) {
      ids.add(event.id());
      first += isFirst(event) ? 1 : 0;
    }
    assertThat(first).isEqualTo(lines - 1);
    assertThat(reading.events.size() - ids.size()).isEqualTo(repeatedLines());
  }

  private static boolean isFirst(Event event) {
    boolean hassh2017 =
        "hassh".equals(event.text(Field.FINGERPRINT_TYPE))
            && event.text(Field.PARENT_EVENT_ID) != null;
    return event.kind() != EventKind.FILE_OP && !hassh2017;
  }

  /** Lines that stand twice in a log are one event, so their ids are fewer. */
  private long repeatedLines() {
    long repeated = 0;
    for (List<byte[]> log : logs.values()) {
      Set<java.nio.ByteBuffer> seen = new HashSet<>();
      repeated += log.stream().filter(line -> !seen.add(java.nio.ByteBuffer.wrap(line))).count();
    }
    return repeated;
  }

  @Test
  void everyMemberIsReadOrPassedOverOnPurpose() {
    Set<String> unknown = new TreeSet<>();
    for (List<byte[]> log : logs.values()) {
      for (byte[] line : log) {
        addUnknownMembers(line, unknown);
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static void addUnknownMembers(byte[] line, Set<String> unknown) {
    try (JsonParser parser = RecordJson.parser(line, 0)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        if (CowrieKey.named(name) == null) {
          unknown.add(name);
        }
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      assertThat(line).as("the one line that is cut").hasSizeLessThan(400);
    }
  }

  @Test
  void idsStayWhenALogIsSplitAnywhere() {
    Random random = new Random(11);
    List<byte[]> log = Objects.requireNonNull(logs.get("istec-tpet_2022-05-29_31.json.gz"));
    List<UUID> whole = ids(log);
    for (int round = 0; round < 3; round++) {
      int cut = random.nextInt(log.size());
      List<UUID> split = new ArrayList<>(ids(log.subList(0, cut)));
      split.addAll(ids(log.subList(cut, log.size())));
      assertThat(split).as("cut before line %s", cut).isEqualTo(whole);
    }
  }

  @Test
  void computedHashesAgreeWithTheSensors() {
    assertThat(of(EventKind.FINGERPRINT).filter(e -> e.get(Field.VALUE_MISMATCH) != null))
        .hasSize(7_370)
        .noneMatch(event -> event.flag(Field.VALUE_MISMATCH));
  }

  @Test
  void nearlyEveryVerdictFindsItsLine() {
    List<Event> verdicts =
        of(EventKind.NOTICE).filter(event -> event.get(Field.FOUND) != null).toList();
    assertThat(verdicts).hasSize(2_736);
    assertThat(verdicts.stream().filter(e -> e.text(Field.PARENT_EVENT_ID) == null)).hasSize(9);
  }

  @Test
  void noFieldThatIsStoredQuotesAPassword() {
    long quoting = 0;
    for (Event login : of(EventKind.AUTH_ATTEMPT).toList()) {
      String password = login.text(Field.PASSWORD);
      String message = login.text(Field.MESSAGE);
      if (password != null && !password.isEmpty() && message != null) {
        quoting++;
        String attempt = "login attempt [" + login.text(Field.USERNAME) + "/***] ";
        assertThat(message).isIn(attempt + "succeeded", attempt + "failed");
      }
    }
    assertThat(quoting).isEqualTo(14_529);
  }

  private static List<UUID> ids(List<byte[]> log) {
    Reading part = new Reading(SessionLookup.NONE);
    log.forEach(part::read);
    return part.events.stream().map(Event::id).toList();
  }

  private Stream<Event> of(EventKind kind) {
    return reading.events.stream().filter(event -> event.kind() == kind);
  }

  private Set<String> distinct(Field field) {
    Set<String> values = new HashSet<>();
    reading.events.forEach(event -> values.add(event.text(field)));
    return values;
  }
}
