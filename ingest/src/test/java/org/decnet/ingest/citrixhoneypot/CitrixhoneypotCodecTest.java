package org.decnet.ingest.citrixhoneypot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecReading;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class CitrixhoneypotCodecTest extends SensorCodecContract {
  private static final String BANNER = line("10", "A honeypot that starts");
  private static final String GET = line("11", "(192.0.2.7:50001): GET Header: /vpns/../x.conf");
  private static final String POST = line("12", "(192.0.2.7:50002): POST Header: /vpns/portal.pl");
  private static final String BODY = line("12", "(192.0.2.7:50002): POST body: a=1\\n\\u0002b=2");
  private static final String OTHER = line("13", "(192.0.2.9:50003): GET Header: /");

  private static String line(String second, String message) {
    return "{\"asctime\": \"2026-03-01 12:00:"
        + second
        + ",250\", \"levelname\": \"INFO\", \"message\": \""
        + message
        + "\"}";
  }

  @Override
  protected Codec codec() {
    return new CitrixhoneypotCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(BANNER, GET, POST, BODY, OTHER);
  }

  @Test
  void aRequestNamesItsPeerAndPath() {
    Event get = events(GET).getFirst();
    assertThat(get.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(get.integer(Field.SRC_PORT)).isEqualTo(50001);
    assertThat(get.text(Field.METHOD)).isEqualTo("GET");
    assertThat(get.text(Field.RAW_URL)).isEqualTo("/vpns/../x.conf");
  }

  @Test
  void contentIsJoinedToThePostBeforeOfTheSameEnd() {
    List<Event> events = reading(POST, OTHER, BODY).events;
    Event content = events.getLast();
    assertThat(content.text(Field.RAW_URL)).isEqualTo("/vpns/portal.pl");
    assertThat(content.text(Field.METHOD)).isEqualTo("POST");
    assertThat(content.text(Field.BODY)).isEqualTo("a=1\n\u0002b=2");
    assertThat(content.text(Field.PARENT_EVENT_ID)).isEqualTo(events.getFirst().id().toString());
    assertThat(events(BODY).getFirst().text(Field.RAW_URL)).isNull();
  }

  @Test
  void contentsOfSeveralPostsFindTheirOwnInAnyOrder() {
    String second = line("13", "(192.0.2.7:50009): POST Header: /second");
    String third = line("13", "(192.0.2.8:50002): POST Header: /third");
    String ofThird = line("14", "(192.0.2.8:50002): POST body: c=3");
    String ofSecond = line("15", "(192.0.2.7:50009): POST body: b=2");
    String again = line("16", "(192.0.2.7:50002): POST body: once=more");
    List<Event> events = reading(POST, second, third, ofThird, BODY, ofSecond, again).events;
    assertThat(events.subList(3, 7))
        .extracting(event -> event.text(Field.RAW_URL) + " " + event.text(Field.PARENT_EVENT_ID))
        .containsExactly(
            "/third " + events.get(2).id(),
            "/vpns/portal.pl " + events.get(0).id(),
            "/second " + events.get(1).id(),
            "null null");
  }

  @Test
  void contentBelongsToTheLastPostOfItsEnd() {
    String later = line("13", "(192.0.2.7:50002): POST Header: /later");
    List<Event> events = reading(POST, later, BODY).events;
    assertThat(events.getLast().text(Field.RAW_URL)).isEqualTo("/later");
    assertThat(events.getLast().text(Field.PARENT_EVENT_ID))
        .isEqualTo(events.get(1).id().toString());
  }

  @Test
  void aMessageOfAPeerThatNobodyKnowsIsCounted() {
    CodecReading reading = reading(line("14", "(192.0.2.7:50001): something new"));
    assertThat(reading.unknownIds).containsExactly("citrixhoneypot:message");
    assertThat(kinds(reading.events)).containsExactly("notice");
  }
}
