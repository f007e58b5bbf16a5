package org.decnet.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecReading;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawEvent;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelfTestLinesTest {
  private static final Instant AT = Instant.parse("2026-03-01T13:14:15.123456Z");
  private static final String NONCE = "0123456789abcdef".repeat(2);
  private static final String OTHER = "fedcba9876543210".repeat(2);

  static Stream<String> sources() {
    return Codecs.sources().stream().filter(SelfTestLines::exist).sorted();
  }

  @Test
  void allFormatsHaveOneButThoseOfWhichNoRuleTells() {
    assertThat(Codecs.sources().stream().filter(source -> !SelfTestLines.exist(source)))
        .containsExactlyInAnyOrder("conpot", "dicompot", "fatt", "mailoney", "p0f", "sentrypeer");
    assertThat(SelfTestLines.of("fatt", AT, NONCE)).isEmpty();
    assertThat(SelfTestLines.of("../self-test/cowrie", AT, NONCE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theCodecReadsItAsItReadsTheSensor(String source) {
    byte[] line = line(source, NONCE);
    assertThat(
            Codecs.all(SessionLookup.NONE).stream()
                .filter(codec -> codec.recognises(line))
                .map(Codec::source))
        .containsExactly(source);
    CodecReading reading = read(source, line);
    assertThat(reading.malformed).isEmpty();
    assertThat(reading.unknownIds).isEmpty();
    assertThat(reading.unknownMembers).isEmpty();
    assertThat(reading.unreadable).isEmpty();
    assertThat(reading.events)
        .isNotEmpty()
        .allSatisfy(event -> {
          assertThat(event.sensor()).isEqualTo("web-1");
          assertThat(event.sourceIp()).isEqualTo("192.0.2.77");
          assertThat(event.time()).isBetween(AT.minusSeconds(1), AT.plusSeconds(1));
        });
  }

  @ParameterizedTest
  @MethodSource("sources")
  void anotherNonceIsAnotherRecordAndTheSameOneTheSame(String source) {
    List<Event> first = read(source, line(source, NONCE)).events;
    assertThat(read(source, line(source, NONCE)).events).isEqualTo(first);
    assertThat(read(source, line(source, OTHER)).events)
        .extracting(Event::id)
        .doesNotContainAnyElementsOf(first.stream().map(Event::id).toList());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void noRecordCanSayOfItselfThatItIsOne(String source) {
    String line = new String(line(source, NONCE), StandardCharsets.UTF_8);
    String claiming =
        line.replaceFirst(
                "\\{", "{\"synthetic\": true, \"self_test\": true, \"decnet.synthetic\": true, ")
            .replaceFirst("\\[relay@55555 ", "[relay@55555 synthetic=\"true\" ");
    assertThat(read(source, claiming.getBytes(StandardCharsets.UTF_8)).events)
        .isNotEmpty()
        .noneMatch(event -> event.flag(Field.SYNTHETIC));
  }

  @Test
  void aNonceIsThirtyTwoHexadecimalDigits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SelfTestLines.of("cowrie", AT, "\"}"))
        .withMessageContaining("32");
  }

  private static byte[] line(String source, String nonce) {
    return SelfTestLines.of(source, AT, nonce).orElseThrow();
  }

  private static CodecReading read(String source, byte[] line) {
    Codec codec =
        Codecs.all(SessionLookup.NONE).stream()
            .filter(one -> one.source().equals(source))
            .findFirst()
            .orElseThrow();
    CodecReading reading = new CodecReading(codec);
    codec.decode(new RawEvent("self-test", 1, 0, line, "web-1", ZoneOffset.UTC), reading);
    return reading;
  }
}
