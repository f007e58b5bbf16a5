package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.ingest.formats.Codecs;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Event;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator says about logs, and folders that hold other things than logs. */
class ReadingOptionsTest {
  private static final String REDIS =
      "{\"action\":\"info\",\"addr\":\"192.0.2.7:53010\",\"level\":\"info\",\"msg\":\"\","
          + "\"time\":\"2026-03-01 05:05:20\"}\n";

  @TempDir private Path folder;
  private final List<Event> events = new ArrayList<>();

  @Test
  void sensorZoneAndTimeAreTheOperators() throws IOException {
    Files.writeString(folder.resolve("web.log"), web(1) + web(2) + web(3));
    IngestReport report =
        read(
            new ReadingOptions(
                null,
                "web-1",
                ZoneId.of("Europe/Rome"),
                Instant.parse("2026-03-01T11:00:02Z"),
                Long.MAX_VALUE));
    assertThat(events).extracting(Event::sensor).containsExactly("web-1", "web-1");
    assertThat(events.getFirst().time()).hasToString("2026-03-01T11:00:02Z");
    assertThat(report.formats().getFirst().early()).isEqualTo(1);
    assertThat(report.events()).isEqualTo(2);
  }

  @Test
  void noMoreLinesAreReadThanAskedFor() throws IOException {
    Files.writeString(folder.resolve("a.log"), web(1) + web(2));
    Files.writeString(folder.resolve("b.log"), web(3) + web(4));
    IngestReport report = read(new ReadingOptions(null, null, ZoneOffset.UTC, null, 3));
    assertThat(report.lines()).isEqualTo(3);
    assertThat(events).hasSize(3);
  }

  @Test
  void aNamedFormatIsNotFoundOut() throws IOException {
    Files.writeString(folder.resolve("web.log"), "2026-03-01 12:00:01,000 (other) starts\n");
    assertThat(read(ReadingOptions.NONE).leftOutCount()).isEqualTo(1);
    read(new ReadingOptions("glastopf", null, ZoneOffset.UTC, null, Long.MAX_VALUE));
    assertThat(events).hasSize(1);
    assertThatThrownBy(
            () -> read(new ReadingOptions("nothing", null, ZoneOffset.UTC, null, Long.MAX_VALUE)))
        .hasMessageContaining("nothing");
  }

  @Test
  void whatIsNoLogInAFolderIsLeftOutAndCounted() throws IOException {
    Files.writeString(folder.resolve("README.md"), "# Logs\n");
    Files.write(folder.resolve("x.tty"), new byte[] {3, 0, 0, 0, '\n'});
    Files.writeString(folder.resolve("web.log"), web(1));
    IngestReport report = read(ReadingOptions.NONE);
    assertThat(report.leftOut())
        .containsOnly(Map.entry("no known format", 1L), Map.entry("no text", 1L));
    assertThat(report.hasFileProblems()).isFalse();
    assertThat(report.foundNoLog()).isFalse();
    Files.delete(folder.resolve("web.log"));
    assertThat(read(ReadingOptions.NONE).foundNoLog()).isTrue();
  }

  @Test
  void aFileThatIsNamedMustBeALog() throws IOException {
    Path readme = Files.writeString(folder.resolve("README.md"), "# Logs\n");
    IngestReport report = ingest(ReadingOptions.NONE).run(List.of(readme), events::add);
    assertThat(report.fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.UNKNOWN_FORMAT);
  }

  @Test
  void patternsFindFilesBelowFolders() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("glastopf/log"));
    Files.writeString(logs.resolve("glastopf.log"), web(1));
    Files.writeString(logs.resolve("glastopf.txt"), web(2));
    Path pattern = folder.resolve("*/log/*.lo?");
    IngestReport report = ingest(ReadingOptions.NONE).run(List.of(pattern), events::add);
    assertThat(report.files()).isEqualTo(1);
    assertThat(events).hasSize(1);
    ingest(ReadingOptions.NONE).run(List.of(folder.resolve("*/log")), events::add);
    assertThat(events).hasSize(3);
    Path nothing = folder.resolve("*/log/*.json");
    assertThat(ingest(ReadingOptions.NONE).run(List.of(nothing), events::add).fileProblems())
        .extracting(Problem::code)
        .containsExactly(ErrorCode.NO_SUCH_FILE);
  }

  @Test
  void oneStreamOfSyslogCarriesSeveralFormats() throws IOException {
    String head = "<134>1 2026-03-01T05:05:21Z host sensor - - - ";
    Files.writeString(
        folder.resolve("syslog"),
        head + REDIS + head + web(1) + head + "Accepted publickey for ann\n" + head + REDIS);
    IngestReport report = read(ReadingOptions.NONE);
    assertThat(events)
        .extracting(Event::source)
        .containsExactly("redishoneypot", "glastopf", "redishoneypot");
    assertThat(report.malformed()).isZero();
    assertThat(report.formats())
        .extracting(FormatCounts::source, FormatCounts::lines, FormatCounts::noRecords)
        .containsExactly(tuple("glastopf", 1L, 0L), tuple("redishoneypot", 3L, 1L));
    List<Event> carried = List.copyOf(events);
    Files.writeString(folder.resolve("syslog"), REDIS);
    read(ReadingOptions.NONE);
    assertThat(events.getFirst().id()).isEqualTo(carried.getFirst().id());
  }

  @Test
  void anArrayOfRecordsIsReadLikeLines() throws IOException {
    Files.writeString(
        folder.resolve("redis.json"),
        "{\"attacks\":[\n" + REDIS.strip() + ",\n" + REDIS.strip() + ",\n]}\n");
    IngestReport report = read(ReadingOptions.NONE);
    assertThat(report.malformed()).isZero();
    assertThat(events).hasSize(2);
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
  }

  private static String web(int number) {
    return "2026-03-01 12:00:0"
        + number
        + ",000 (glastopf.glastopf) 192.0.2.7 requested GET /"
        + number
        + " on web.example:80\n";
  }

  private IngestReport read(ReadingOptions options) {
    events.clear();
    return ingest(options).run(List.of(folder), events::add);
  }

  private static Ingest ingest(ReadingOptions options) {
    return new Ingest(
        Codecs.all(SessionLookup.NONE), DeadLetters.none(), IngestListener.NONE, options);
  }
}
