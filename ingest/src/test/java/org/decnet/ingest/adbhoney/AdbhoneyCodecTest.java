package org.decnet.ingest.adbhoney;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class AdbhoneyCodecTest extends SensorCodecContract {
  private static final String END =
      ", \"timestamp\": \"2026-03-01T08:02:14.244575Z\", \"unixtime\": 1772352134, "
          + "\"session\": \"a1\", \"sensor\": \"phone-1\", \"src_ip\": \"192.0.2.7\"}";
  private static final String OPEN =
      "{\"eventid\": \"adbhoney.session.connect\", \"src_port\": 4000, "
          + "\"dest_ip\": \"198.51.100.4\", \"dest_port\": \"5555\""
          + END;
  private static final String TYPED =
      "{\"eventid\": \"adbhoney.command.input\", \"input\": \"pm path com.example.app\"" + END;
  private static final String UPLOAD =
      "{\"eventid\": \"adbhoney.session.file_upload\", \"shasum\": "
          + "\"da39a3ee5e6b4b0d3255bfef95601890afd80709\", \"outfile\": \"dl/da39\", "
          + "\"filename\": \"/data/local/tmp/x.apk\""
          + END;
  private static final String CLOSE =
      "{\"eventid\": \"adbhoney.session.closed\", \"duration\": \"2.50\"" + END;

  @Override
  protected Codec codec() {
    return new AdbhoneyCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(OPEN, TYPED, UPLOAD, CLOSE);
  }

  @Test
  void aSessionBelongsToItsSensor() {
    assertThat(reading(OPEN, TYPED, UPLOAD, CLOSE).events)
        .extracting(e -> e.text(Field.SESSION_ID))
        .containsOnly("phone-1:a1");
    assertThat(events(OPEN).getFirst().integer(Field.DST_PORT)).isEqualTo(5555);
    assertThat(events(CLOSE).getFirst().number(Field.DURATION_S)).isEqualTo(2.5);
    assertThat(collapses(TYPED)).isTrue();
  }

  @Test
  void aLineIsACommandAndAPushedFileAFile() {
    assertThat(events(TYPED).getFirst().text(Field.COMMAND_TEXT))
        .isEqualTo("pm path com.example.app");
    Event file = events(UPLOAD).getFirst();
    assertThat(file.text(Field.SHA1)).isEqualTo("da39a3ee5e6b4b0d3255bfef95601890afd80709");
    assertThat(file.get(Field.SHA256)).isNull();
    assertThat(file.text(Field.FILENAME)).isEqualTo("x.apk");
    assertThat(file.text(Field.STORED_AS)).isEqualTo("da39");
  }

  @Test
  void anUnknownIdIsKeptAndCounted() {
    var reading = reading(OPEN.replace("session.connect", "session.dance"));
    assertThat(reading.unknownIds).containsExactly("adbhoney:adbhoney.session.dance");
    assertThat(kinds(reading.events)).containsExactly("notice");
    assertThat(reading.events.getFirst().text(Field.RAW_FIELDS)).contains("5555");
  }

  @Test
  void anUnknownMemberIsCounted() {
    assertThat(reading(OPEN.replace("src_port", "port_of_src")).unknownMembers)
        .containsExactly("adbhoney:port_of_src");
  }
}
