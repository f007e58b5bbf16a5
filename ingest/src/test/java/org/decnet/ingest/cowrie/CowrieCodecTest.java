package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.decnet.ingest.text.Hashes;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionLookup;
import org.decnet.testkit.CodecContract;
import org.junit.jupiter.api.Test;

class CowrieCodecTest extends CodecContract {
  @Override
  protected Decoder decoder() {
    Reading reading = new Reading(SessionLookup.NONE);
    return record -> {
      reading.events.clear();
      reading.malformed.clear();
      reading.read(record);
      return new Outcome(reading.events, reading.malformed.size());
    };
  }

  @Override
  protected String source() {
    return "cowrie";
  }

  @Override
  protected List<String> samples() {
    return Stream.of(
            CowrieLines.ERA_2017, CowrieLines.ERA_2020, CowrieLines.ERA_2025, CowrieLines.ERA_2026)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  protected boolean recognises(byte[] record) {
    return new CowrieCodec(SessionLookup.NONE).recognises(record);
  }

  @Test
  void theIdFollowsFromSensorAndRawLineAlone() {
    String line = CowrieLines.line2025("client.var", "\"name\":\"A\",\"value\":\"b\"");
    assertThat(Reading.event(line).id())
        .isEqualTo(EventIds.ofRecord("web-1", "cowrie", Hashes.sha256(line) + "#0"));
  }

  @Test
  void aSecondEventOfALineDerivesItsIdFromTheFirst() {
    List<Event> events = Reading.of(CowrieLines.ERA_2017.get(1)).events;
    assertThat(events).hasSize(2);
    assertThat(events.get(1).id())
        .isEqualTo(EventIds.derived(events.get(0).id(), EventKind.FINGERPRINT, 0));
    assertThat(events.get(1).text(Field.PARENT_EVENT_ID)).isEqualTo(events.get(0).id().toString());
  }

  @Test
  void theSameSessionIdOnAnotherSensorIsAnotherSession() {
    String line = CowrieLines.line2025("client.var", "\"name\":\"A\",\"value\":\"b\"");
    List<Event> events = Reading.of(line, line.replace("web-1", "web-9")).events;
    assertThat(events.get(0).text(Field.SESSION_ID)).isEqualTo("web-1:cccc00000003");
    assertThat(events.get(1).text(Field.SESSION_ID)).isEqualTo("web-9:cccc00000003");
    assertThat(events.get(0).id()).isNotEqualTo(events.get(1).id());
  }

  @Test
  void leadingGarbageIsPassedOverUpToTheFirstBrace() {
    String line = CowrieLines.line2025("client.var", "\"name\":\"A\",\"value\":\"b\"");
    Event event = Reading.event("\u0000\u0000rest of a line" + line);
    assertThat(event.text(Field.NAME)).isEqualTo("A");
  }

  @Test
  void textAfterTheRecordIsMalformed() {
    String line = CowrieLines.line2025("client.var", "\"name\":\"A\",\"value\":\"b\"");
    assertThat(Reading.of(line + line).malformed).containsExactly(ErrorCode.MALFORMED_RECORD);
  }

  @Test
  void aRecordWithoutItsMeaningIsMalformed() {
    String base = CowrieLines.line2025("client.var", "\"name\":\"A\"");
    assertThat(Reading.of(base.replace("eventid", "other")).malformed)
        .containsExactly(ErrorCode.MISSING_FIELD);
    assertThat(Reading.of(base.replace("\"sensor\"", "\"other\"")).malformed)
        .containsExactly(ErrorCode.MISSING_FIELD);
    assertThat(Reading.of(base.replace("\"timestamp\"", "\"other\"")).malformed)
        .containsExactly(ErrorCode.MISSING_FIELD);
    assertThat(Reading.of(base.replace("2026-02-01T", "2026-02-31T")).malformed)
        .containsExactly(ErrorCode.BAD_VALUE);
  }

  @Test
  void aRecordOutsideAnySessionIsAnEventWithoutOne() {
    String line =
        CowrieLines.line2025("client.var", "\"name\":\"A\"")
            .replace("\"session\"", "\"other\"")
            .replace("\"src_ip\"", "\"another\"");
    Event event = Reading.event(line);
    assertThat(event.session()).isNull();
    assertThat(event.sourceIp()).isNull();
  }

  @Test
  void anAddressIsCanonicalAndWhatIsNoneIsAPseudonym() {
    String line = CowrieLines.line2025("client.var", "\"name\":\"A\"");
    assertThat(Reading.event(line.replace("192.0.2.200", "::ffff:192.0.2.200")).sourceIp())
        .isEqualTo("192.0.2.200");
    assertThat(Reading.event(line.replace("192.0.2.200", "2001:DB8:0::1")).sourceIp())
        .isEqualTo("2001:db8::1");
    assertThat(Reading.event(line.replace("192.0.2.200", "some-pipe")).sourceIp())
        .isEqualTo("anon:some-pipe");
  }

  @Test
  void aRecordWithoutAnAddressHasThatOfItsSession() {
    String line = CowrieLines.line2025("client.var", "\"name\":\"A\"");
    Reading reading = Reading.of(line, line.replace("\"src_ip\"", "\"other\""));
    assertThat(reading.last().sourceIp()).isEqualTo("192.0.2.200");
  }

  @Test
  void bytesThatAreNotUtf8AreEscapedInTheText() {
    String line = CowrieLines.line2025("command.input", "\"input\":\"echo @@\"");
    Reading reading =
        new Reading(SessionLookup.NONE)
            .read(line.replace("@@", "\u00FF\u00FE").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reading.last().text(Field.COMMAND_TEXT)).isEqualTo("echo \\xff\\xfe");
    assertThat(reading.last().flag(Field.TEXT_LOSSY)).isTrue();
  }

  @Test
  void aLoneSurrogateIsEscapedInTheText() {
    Event event = Reading.event(CowrieLines.line2025("command.input", "\"input\":\"a\\ud800b\""));
    assertThat(event.text(Field.COMMAND_TEXT)).isEqualTo("a\\xed\\xa0\\x80b");
    assertThat(event.flag(Field.TEXT_LOSSY)).isTrue();
  }

  @Test
  void cleanTextIsNotFlagged() {
    Event event = Reading.event(CowrieLines.line2025("command.input", "\"input\":\"echo ü😀\""));
    assertThat(event.text(Field.COMMAND_TEXT)).isEqualTo("echo ü😀");
    assertThat(event.get(Field.TEXT_LOSSY)).isNull();
  }

  @Test
  void anUnknownIdIsANoticeWithTheRecordButNotItsSecrets() {
    Reading reading =
        Reading.of(
            CowrieLines.line2025(
                "future.thing", "\"depth\":{\"password\":\"s3cret\",\"x\":[1,2.5,null,true]}"));
    Event event = reading.last();
    assertThat(event.kind()).isEqualTo(EventKind.NOTICE);
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("noise");
    assertThat(event.text(Field.NOTICE_TYPE)).isEqualTo("cowrie.future.thing");
    assertThat(event.text(Field.RAW_FIELDS))
        .contains("\"depth\":{\"password\":\"***\",\"x\":[1,2.5,null,true]}")
        .doesNotContain("s3cret");
    assertThat(reading.unknownIds).containsExactly("cowrie.future.thing");
  }

  @Test
  void anUnknownIdIsCountedInPrintableFormOfBoundedLength() {
    Reading reading = Reading.of(CowrieLines.line2025("\\u0007" + "x".repeat(500), "\"a\":1"));
    assertThat(reading.unknownIds.getFirst()).hasSize(128).startsWith("cowrie.\\x07xxx");
  }

  @Test
  void aValueThatCannotBeReadIsCountedAndTheRestUsed() {
    Reading reading =
        Reading.of(
            CowrieLines.line2025(
                "session.connect",
                "\"src_port\":{\"a\":1},\"dst_port\":70000,\"dst_ip\":\"10.1.0.9\""));
    assertThat(reading.unreadable).containsExactly("src_port", "dst_port");
    assertThat(reading.last().get(Field.SRC_PORT)).isNull();
    assertThat(reading.last().text(Field.DST_IP)).isEqualTo("10.1.0.9");
  }

  @Test
  void anotherFormatIsNotRecognised() {
    String adb = "{\"eventid\":\"adbhoney.session.connect\",\"sensor\":\"x\"}";
    assertThat(recognises(adb.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void aReasonNamesNoBytesThatATerminalWouldObey() {
    Reading reading = Reading.of("{\"eventid\": \u001b[2J}");
    assertThat(reading.malformed).containsExactly(ErrorCode.MALFORMED_RECORD);
    assertThat(reading.reasons.getFirst()).doesNotContain("\u001b");
  }
}
