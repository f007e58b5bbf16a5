package org.decnet.ingest.honeytrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class HoneytrapCodecTest extends SensorCodecContract {
  private static final String SILENT = line("2323", "");
  // GET /x HTTP/1.1 CRLF Host: a CRLF CRLF
  private static final String WEB =
      line("8080", "474554202f7820485454502f312e310d0a486f73743a20610d0a0d0a");
  private static final String DESKTOP =
      line(
          "3389", "0300002b26e00000000000436f6f6b69653a206d737473686173683d680d0a0100080003000000");
  private static final String SECURE =
      line(
          "10443",
          "160301003b010000370303"
              + "00".repeat(32)
              + "00" // no session
              + "0004130113020100" // two ciphers, no compression
              + "000a000a00060004001d0017");

  private static String line(String port, String hex) {
    return """
    { "is_virtual": false, "@timestamp": "2026-03-01T08:02:43Z", \
    "start_time": "2026-03-01T08:02:43Z", "end_time": "2026-03-01T08:02:44Z", \
    "attack_connection": { "protocol": "tcp", "remote_ip": "192.0.2.7", "remote_port": 34400, \
    "local_ip": "10.0.0.4", "local_port": %s, "payload": { "md5_hash": "d4", \
    "sha512_hash": "cf", "length": %d, "data_hex": "%s" } }, "proxy_connection": \
    { "protocol": "ip", "payload": { "length": 0 } }, "operation_mode": 1, \
    "download_count": 0, "download_tries": 0, "downloads": { } }\
    """
        .formatted(port, hex.length() / 2, hex);
  }

  @Override
  protected Codec codec() {
    return new HoneytrapCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(SILENT, WEB, DESKTOP);
  }

  @Test
  void aConnectionWithoutDataIsOneEvent() {
    assertThat(kinds(events(SILENT))).containsExactly("connection");
    assertThat(events(SILENT).getFirst().service()).isEqualTo("telnet");
  }

  @Test
  void aWebRequestIsReadFromTheBytes() {
    List<Event> events = events(WEB);
    assertThat(kinds(events)).containsExactly("connection", "payload", "http_request");
    assertThat(events.get(1).text(Field.PROTOCOL_GUESS)).isEqualTo("http");
    assertThat(events.get(2).text(Field.RAW_URL)).isEqualTo("/x");
    assertThat(events.get(2).text(Field.HOST)).isEqualTo("a");
  }

  @Test
  void theCookieOfADesktopClientIsRead() {
    List<Event> events = events(DESKTOP);
    assertThat(kinds(events)).containsExactly("connection", "payload", "proto_request");
    assertThat(events.get(2).text(Field.COOKIE)).isEqualTo("mstshash=h");
  }

  @Test
  void aClientHelloHasFingerprints() {
    List<Event> events = events(SECURE);
    assertThat(kinds(events))
        .containsExactly("connection", "payload", "fingerprint", "fingerprint");
    assertThat(events.get(2).text(Field.DETAIL)).isEqualTo("771,4865-4866,10,29-23,");
    assertThat(events.get(3).text(Field.VALUE)).isEqualTo("t12i020100_62ed6f6ca7ad_a8f3e973773c");
  }
}
