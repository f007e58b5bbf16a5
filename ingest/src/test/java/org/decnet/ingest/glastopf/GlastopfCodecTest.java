package org.decnet.ingest.glastopf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecReading;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawEvent;
import org.junit.jupiter.api.Test;

class GlastopfCodecTest extends SensorCodecContract {
  private static final String ODD =
      "2026-03-01 12:00:01,250 (glastopf.glastopf) 192.0.2.7 requested GET /a b on c?x=\"1\" on"
          + " web.example:8080";
  private static final String PLAIN =
      "2026-03-01 12:00:02,000 (glastopf.glastopf) 192.0.2.8 requested POST /cgi-bin/php on"
          + " web.example:80";
  private static final String FEED =
      "2026-03-01 12:00:03,000 (pyhpfeeds) connecting to \"feed.example\":10000";

  @Override
  protected Codec codec() {
    return new GlastopfCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(ODD, PLAIN, FEED);
  }

  @Test
  void aPathWithBlanksEndsAtTheLastOn() {
    Event request = events(ODD).getFirst();
    assertThat(request.text(Field.METHOD)).isEqualTo("GET");
    assertThat(request.text(Field.RAW_URL)).isEqualTo("/a b on c?x=\"1\"");
    assertThat(request.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(request.integer(Field.DST_PORT)).isEqualTo(8080);
    assertThat(request.time()).hasToString("2026-03-01T12:00:01.250Z");
  }

  @Test
  void whatTheFeedSaysIsNoise() {
    Event notice = events(FEED).getFirst();
    assertThat(notice.text(Field.NOTICE_TYPE)).isEqualTo("pyhpfeeds");
    assertThat(notice.text(Field.EVENT_CLASS)).isEqualTo(EventClass.NOISE.className());
    assertThat(notice.sourceIp()).isNull();
  }

  @Test
  void aLineThatIsWrittenTwiceHappenedTwice() {
    assertThat(collapses(PLAIN)).isFalse();
  }

  @Test
  void theOperatorNamesSensorAndZone() {
    CodecReading reading = new CodecReading(codec());
    byte[] line = PLAIN.getBytes(StandardCharsets.UTF_8);
    codec().decode(new RawEvent("web.log", 1, 0, line, "web-1", ZoneId.of("Europe/Rome")), reading);
    Event request = reading.events.getFirst();
    assertThat(request.sensor()).isEqualTo("web-1");
    assertThat(request.time()).hasToString("2026-03-01T11:00:02Z");
    assertThat(request.id()).isNotEqualTo(events(PLAIN).getFirst().id());
  }

  @Test
  void aLineWithoutTimeIsMalformed() {
    assertThat(reading("Traceback (most recent call last)").malformed).hasSize(1);
  }
}
