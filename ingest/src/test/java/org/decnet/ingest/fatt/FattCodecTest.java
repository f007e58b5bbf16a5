package org.decnet.ingest.fatt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class FattCodecTest extends SensorCodecContract {
  private static final String TLS =
      line(
          "192.0.2.7",
          "10.0.0.4",
          "tls",
          "\"serverName\": \"x\", \"ja3\": \"e0ff\", "
              + "\"ja3Algorithms\": \"771,1,2,3,0\", \"ja3Version\": \"771\"");
  private static final String ANSWER =
      line("10.0.0.4", "192.0.2.7", "tls", "\"ja3s\": \"15af\", \"ja3sAlgorithms\": \"771\"");
  private static final String OWN =
      line("10.0.0.4", "203.0.113.9", "ssh", "\"client\": null, \"hassh\": \"51cb\"");
  private static final String RDP =
      line("192.0.2.8", "10.0.0.4", "rdp", "\"cookie\": \"mstshash=a\", \"rdfp\": \"cb42\"");

  private static String line(String from, String to, String protocol, String traits) {
    return """
    {"timestamp": "2026-03-01T08:01:52.095213", "sourceIp": "%s", "destinationIp": "%s", \
    "sourcePort": "33520", "destinationPort": "443", "protocol": "%s", "%s": {%s}}\
    """
        .formatted(from, to, protocol, protocol, traits);
  }

  @Override
  protected Codec codec() {
    return new FattCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(TLS, ANSWER, OWN, RDP);
  }

  @Test
  void aClientsTraitIsThePeers() {
    Event event = events(TLS).getFirst();
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(event.text(Field.VALUE)).isEqualTo("e0ff");
    assertThat(event.text(Field.DIRECTION)).isEqualTo("in");
  }

  @Test
  void aServersTraitIsNotThePeersButBelongsToItsConnection() {
    Event event = events(ANSWER).getFirst();
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(event.text(Field.FINGERPRINT_TYPE)).isEqualTo("ja3s");
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("noise");
  }

  @Test
  void whatTheSensorOpensMakesNoAttacker() {
    assertThat(events(OWN).getFirst().sourceIp()).isNull();
    assertThat(events(OWN).getFirst().text(Field.DIRECTION)).isEqualTo("out");
  }

  @Test
  void aDesktopClientIsARequestAndAFingerprint() {
    assertThat(kinds(events(RDP))).containsExactly("proto_request", "fingerprint");
  }
}
