package org.decnet.ingest.mailoney;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class MailoneyCodecTest extends SensorCodecContract {
  private static final String HELO = line("10", "ehlo relay.example");
  private static final String FROM = line("11", "mail FROM:<ann@Bank.example> size=20");
  private static final String TO = line("11", "rcpt TO:<bob@shop.example>");
  private static final String DATA = line("12", "Data");
  private static final String TEXT = line("13", "Subject: x\\\\r\\\\n\\\\r\\\\nbody of quit");
  private static final String QUIT = line("13", "Quit");

  private static final String RULE = line("13", "*".repeat(50));
  private static final String MAIL_FROM = line("13", "Mail from: ann@bank.example");
  private static final String MAIL_TO = line("13", "Mail to: bob@shop.example, cat@club.example");
  private static final String MAIL_DATA = line("13", "Data:");
  private static final String MAIL_TEXT = line("13", "Subject: x\\n\\nbody of quit");

  private static String line(String second, String data) {
    return "{\"src_ip\": \"192.0.2.7\", \"timestamp\": \"2026-03-01T12:00:"
        + second
        + ".000000Z\", \"smtp_input\": [], \"src_port\": 50001, \"data\": \""
        + data
        + "\"}";
  }

  @Override
  protected Codec codec() {
    return new MailoneyCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(
        HELO, FROM, TO, DATA, TEXT, QUIT, RULE, MAIL_FROM, MAIL_TO, MAIL_DATA, MAIL_TEXT);
  }

  @Test
  void commandsNameTheirVerbAndTheDomainOfTheirAddress() {
    List<Event> events = reading(HELO, FROM, TO, DATA, TEXT, QUIT).events;
    assertThat(events)
        .extracting(event -> event.text(Field.VERB))
        .containsExactly("EHLO", "MAIL", "RCPT", "DATA", null, "QUIT");
    assertThat(events)
        .extracting(event -> event.text(Field.ARGUMENT_DOMAIN))
        .containsExactly("relay.example", "bank.example", "shop.example", null, null, null);
    assertThat(events.get(4).text(Field.TEXT)).isEqualTo("Subject: x\n\nbody of quit");
  }

  @Test
  void theLogOfMessagesNamesEachRecipientAndIsOfTheSameSession() {
    List<Event> events = reading(HELO, QUIT, RULE, MAIL_FROM, MAIL_TO, MAIL_DATA, MAIL_TEXT).events;
    assertThat(events)
        .extracting(event -> event.text(Field.SESSION_ID))
        .containsOnly("mailoney:192.0.2.7:50001@2026-03-01T12:00:10Z");
    assertThat(events.subList(3, 6))
        .extracting(event -> event.text(Field.ARGUMENT_DOMAIN))
        .containsExactly("bank.example", "shop.example", "club.example");
    assertThat(events.getLast().text(Field.TEXT)).isEqualTo("Subject: x\n\nbody of quit");
  }

  @Test
  void bothLogsGiveTheSameTextOfAMessage() {
    String escaped = line("13", "Subject: Ann\\\\'s\\\\r\\\\n\\\\r\\\\nbody");
    String plain = line("13", "Subject: Ann's\\n\\nbody");
    List<Event> events = reading(DATA, escaped, RULE, MAIL_DATA, plain).events;
    assertThat(events.get(1).text(Field.TEXT)).isEqualTo("Subject: Ann's\n\nbody");
    assertThat(events.getLast().text(Field.TEXT)).isEqualTo(events.get(1).text(Field.TEXT));
    assertThat(events.get(3).text(Field.TEXT)).isEqualTo("DATA");
  }

  @Test
  void linesBetweenDataAndAPointAreOfTheMessage() {
    List<Event> events =
        reading(DATA, line("14", "Subject: x"), line("15", "help me"), line("16", "."), HELO)
            .events;
    assertThat(events)
        .extracting(event -> event.text(Field.VERB))
        .containsExactly("DATA", null, null, ".", "EHLO");
  }

  @Test
  void noFieldThatIsStoredHoldsAnAddressOrTheMessage() {
    for (Event event : reading(samples().toArray(String[]::new)).events) {
      event.forEach((field, value) -> {
        if (!field.memoryOnly()) {
          assertThat(value.toString()).as(field.fieldName()).doesNotContain("@bank", "body of");
        }
      });
    }
  }

  @Test
  void anotherProtocolIsAPayload() {
    Event event = events(line("20", "GET / HTTP/1.1")).getFirst();
    assertThat(event.text(Field.PROTOCOL_GUESS)).isEqualTo("http");
  }
}
