package org.decnet.ingest.p0f;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class P0fCodecTest extends SensorCodecContract {
  private static final String SCAN =
      line(
          "syn",
          "192.0.2.7",
          "10.0.0.4",
          "cli",
          "\"app\": \"NMap SYN scan\", \"dist\": \"12\", "
              + "\"params\": \"random_ttl\", \"raw_sig\": \"4:52\"");
  private static final String SYSTEM =
      line("syn", "192.0.2.8", "10.0.0.4", "cli", "\"os\": \"Linux 3.x\", \"raw_sig\": \"4:64\"");
  private static final String OWN =
      line("mtu", "10.0.0.4", "203.0.113.9", "cli", "\"link\": \"DSL\", \"raw_mtu\": \"1460\"");

  private static String line(String mod, String from, String to, String side, String more) {
    return """
    {"timestamp": "2026/03/01 08:01:44", "mod": "%s", "client_ip": "%s", "server_ip": "%s", \
    "client_port": 60208, "server_port": 80, "subject": "%s", %s}\
    """
        .formatted(mod, from, to, side, more);
  }

  @Override
  protected Codec codec() {
    return new P0fCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(SCAN, SYSTEM, OWN);
  }

  @Test
  void aScannerIsATool() {
    Event event = events(SCAN).getFirst();
    assertThat(event.text(Field.TOOL)).isEqualTo("nmap");
    assertThat(event.text(Field.DETAIL)).isEqualTo("app=NMap SYN scan; dist=12");
    assertThat(event.time()).hasToString("2026-03-01T08:01:44Z");
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
  }

  @Test
  void aSystemIsAGuess() {
    assertThat(events(SYSTEM).getFirst().text(Field.OS_GUESS)).isEqualTo("Linux 3.x");
    assertThat(events(OWN).getFirst().sourceIp()).isNull();
    assertThat(collapses(SYSTEM)).isFalse();
  }
}
