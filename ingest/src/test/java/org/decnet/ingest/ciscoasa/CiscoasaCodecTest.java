package org.decnet.ingest.ciscoasa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecReading;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class CiscoasaCodecTest extends SensorCodecContract {
  private static final String GET = line("\"GET /+CSCOE+/logon.html?a='b HTTP/1.1\" 404 -");
  private static final String CODE = line("code 505, message Invalid HTTP version (2.0)");
  private static final String TIMEOUT =
      line("Request timed out: timeout('The read operation timed out')");
  private static final String OTHER = line("x', 'src_ip': '203.0.113.9', 'payload_printable': 'y");
  private static final String JSON =
      "{\"timestamp\": \"2026-03-01T12:00:09.5\", \"src_ip\": \"192.0.2.8\","
          + " \"payload_printable\": \"\\\"GET / HTTP/1.1\\\" 200 -\"}";

  private static String line(String payload) {
    return "{'timestamp': '2026-03-01T12:00:00.448865', 'src_ip': '192.0.2.7',"
        + " 'payload_printable': '"
        + payload
        + "'}";
  }

  @Override
  protected Codec codec() {
    return new CiscoasaCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(GET, CODE, TIMEOUT, OTHER, JSON);
  }

  @Test
  void requestsKeepTheirQuotes() {
    Event get = events(GET).getFirst();
    assertThat(get.text(Field.METHOD)).isEqualTo("GET");
    assertThat(get.text(Field.RAW_URL)).isEqualTo("/+CSCOE+/logon.html?a='b");
    assertThat(get.integer(Field.STATUS)).isEqualTo(404);
    assertThat(events(JSON).getFirst().text(Field.RAW_URL)).isEqualTo("/");
  }

  @Test
  void whatTheServerSaysOfARequestIsNoPayload() {
    assertThat(kinds(reading(CODE, TIMEOUT).events)).containsExactly("http_request", "connection");
    assertThat(events(CODE).getFirst().integer(Field.STATUS)).isEqualTo(505);
  }

  @Test
  void aPayloadThatImitatesTheRecordNamesNoOtherPeer() {
    Event event = events(OTHER).getFirst();
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(event.text(Field.DATA_TEXT)).contains("203.0.113.9");
  }

  @Test
  void theWordsOfTheServerAreNoRecords() {
    CodecReading reading =
        reading("Starting server on port 8443/tcp", "Traceback (most recent call last):", GET);
    assertThat(reading.noRecords).hasSize(2);
    assertThat(reading.malformed).isEmpty();
    assertThat(reading("{'timestamp': '2026").malformed).hasSize(1);
  }
}
