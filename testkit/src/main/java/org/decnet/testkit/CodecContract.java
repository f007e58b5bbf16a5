package org.decnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

/**
 * What every codec of a sensor format must do, whatever its records look like. A codec's test
 * extends it with sample records of our own, and inherits the tests.
 */
public abstract class CodecContract {
  private static final long SEED = 20_261_123;

  /** What decoding one record gave. */
  public record Outcome(List<Event> events, int malformed) {
    /** Copies the events. */
    public Outcome {
      events = List.copyOf(events);
    }
  }

  /** A codec without any state; each one made serves one run. */
  @FunctionalInterface
  public interface Decoder {
    /** Decodes one record of that run. */
    Outcome decode(byte[] record);
  }

  /** A fresh codec. */
  protected abstract Decoder decoder();

  /** The adapter name that events must carry. */
  protected abstract String source();

  /**
   * Sample records, in an order in which a sensor could write them, each of which gives an event.
   */
  protected abstract List<String> samples();

  /** Whether the codec says that the bytes look like its format. */
  protected abstract boolean recognises(byte[] record);

  @Test
  void everySampleGivesEventsAndIsRecognised() {
    Decoder decoder = decoder();
    assertThat(samples()).isNotEmpty();
    for (String sample : samples()) {
      Outcome outcome = decoder.decode(utf8(sample));
      assertThat(outcome.malformed()).as(sample).isZero();
      assertThat(outcome.events()).as(sample).isNotEmpty();
      assertThat(recognises(utf8(sample))).as(sample).isTrue();
    }
  }

  @Test
  void everyEventNamesItsSourceAndSensorAndTime() {
    for (Event event : decodeAll(samples())) {
      assertThat(event.source()).isEqualTo(source());
      assertThat(event.sensor()).isNotEmpty();
      assertThat(event.time()).isNotNull();
      assertThat(event.text(Field.RAW_REF)).isNotEmpty();
    }
  }

  @Test
  void decodingTwiceGivesTheSameEvents() {
    assertThat(decodeAll(samples())).isEqualTo(decodeAll(samples()));
  }

  @Test
  void noTwoEventsOfDifferentRecordsShareAnId() {
    Set<UUID> ids = new HashSet<>();
    List<String> distinct = samples().stream().distinct().toList();
    List<Event> events = decodeAll(distinct);
    events.forEach(event -> ids.add(event.id()));
    assertThat(ids).hasSameSizeAs(events);
  }

  @Test
  void idsStayWhenTheLogIsCutBetweenAnyTwoRecords() {
    List<UUID> whole = ids(decodeAll(samples()));
    for (int cut = 1; cut < samples().size(); cut++) {
      List<Event> events = decodeAll(samples().subList(0, cut));
      events.addAll(decodeAll(samples().subList(cut, samples().size())));
      assertThat(ids(events)).as("cut before record %s", cut).isEqualTo(whole);
    }
  }

  @Test
  void aRecordCutAtAnyByteIsOneEventOrMalformedAndNeverAnError() {
    for (String sample : samples()) {
      byte[] record = utf8(sample);
      for (int end = 0; end < record.length; end++) {
        requireOneVerdict(decoder(), Arrays.copyOf(record, end));
      }
    }
  }

  @Test
  void aRecordWithAnyByteChangedIsEventsOrMalformedAndNeverAnError() {
    Random random = new Random(SEED);
    Decoder decoder = decoder();
    for (String sample : samples()) {
      byte[] record = utf8(sample);
      for (int i = 0; i < record.length; i++) {
        byte[] changed = record.clone();
        changed[i] = (byte) random.nextInt(256);
        requireOneVerdict(decoder, changed);
      }
    }
  }

  @Test
  void randomBytesAreMalformedAndNotRecognised() {
    Random random = new Random(SEED);
    Decoder decoder = decoder();
    for (int i = 0; i < 2_000; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      assertThat(recognises(noise)).isFalse();
      requireOneVerdict(decoder, noise);
    }
  }

  @Test
  void deepNestingAndHugeStringsAreBounded() {
    Decoder decoder = decoder();
    for (String sample : samples()) {
      int open = sample.indexOf('{');
      if (open < 0) {
        continue;
      }
      String rest = sample.substring(open + 1);
      requireOneVerdict(decoder, utf8("{\"zz\":" + "[".repeat(100_000) + rest));
      requireOneVerdict(decoder, utf8("{\"zz\":" + "{\"a\":".repeat(10_000) + rest));
      requireOneVerdict(decoder, utf8("{\"zz\":\"" + "a".repeat(1 << 20) + "\"," + rest));
      requireOneVerdict(decoder, utf8("{\"zz\":" + "9".repeat(100_000) + "," + rest));
    }
  }

  @Test
  void bytesThatAreNotUtf8AreShownAndFlagged() {
    for (String sample : samples()) {
      ByteArrayOutputStream record = new ByteArrayOutputStream();
      int quote = Math.max(sample.lastIndexOf('"'), sample.lastIndexOf('\''));
      int end = quote < 0 ? sample.length() : quote;
      record.writeBytes(utf8(sample.substring(0, end)));
      record.write(0xFF);
      record.writeBytes(utf8(sample.substring(end)));
      Outcome outcome = decoder().decode(record.toByteArray());
      outcome.events().forEach(event -> assertThat(event.flag(Field.TEXT_LOSSY)).isTrue());
      requireOneVerdict(outcome, record.toByteArray());
    }
  }

  /** Decodes records as one run. */
  protected final List<Event> decodeAll(List<String> records) {
    Decoder decoder = decoder();
    List<Event> events = new ArrayList<>();
    records.forEach(record -> events.addAll(decoder.decode(utf8(record)).events()));
    return events;
  }

  private static void requireOneVerdict(Decoder decoder, byte[] record) {
    requireOneVerdict(decoder.decode(record), record);
  }

  private static void requireOneVerdict(Outcome outcome, byte[] record) {
    boolean one = outcome.events().isEmpty() ? outcome.malformed() == 1 : outcome.malformed() == 0;
    if (!one) {
      int shown = Math.min(record.length, 500);
      assertThat(outcome)
          .as(new String(record, 0, shown, StandardCharsets.ISO_8859_1))
          .isEqualTo("events, or malformed exactly once");
    }
  }

  private static List<UUID> ids(List<Event> events) {
    return events.stream().map(Event::id).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
