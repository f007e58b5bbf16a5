package org.decnet.ingest.heralding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class HeraldingCodecTest extends SensorCodecContract {
  private static final String VNC =
      """
      {"timestamp": "2026-03-01 08:07:29.836336", "duration": 2, "session_id": "s-1", \
      "source_ip": "192.0.2.7", "source_port": 13286, "destination_ip": "198.51.100.4", \
      "destination_port": 5900, "protocol": "vnc", "num_auth_attempts": 2, "auth_attempts": \
      [{"timestamp": "2026-03-01 08:07:30.100000", "username": null, "password": "black"}, \
      {"timestamp": "2026-03-01 08:07:31.200000", "username": null, "password": null}], \
      "session_ended": true, "auxiliary_data": {}}\
      """;
  private static final String SOCKS =
      """
      {"timestamp": "2026-03-01 08:16:50.475700", "duration": 0, "session_id": "s-2", \
      "source_ip": "192.0.2.8", "source_port": 34052, "destination_ip": "198.51.100.4", \
      "destination_port": 1080, "protocol": "socks5", "num_auth_attempts": 1, "auth_attempts": \
      [{"timestamp": "2026-03-01 08:16:50.5", "username": "ann", "password": "\\u0001\\u0000"}], \
      "session_ended": false, "auxiliary_data": {"client_auth_methods": [0, 2]}}\
      """;

  @Override
  protected Codec codec() {
    return new HeraldingCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(VNC, SOCKS);
  }

  @Test
  void aSessionIsAConnectionWithItsAttempts() {
    List<Event> events = events(VNC);
    assertThat(kinds(events))
        .containsExactly("connection", "auth_attempt", "auth_attempt", "connection");
    assertThat(events).extracting(Event::sourceIp).containsOnly("192.0.2.7");
    assertThat(events).extracting(e -> e.text(Field.SESSION_ID)).containsOnly("heralding:s-1");
    assertThat(events.get(1).text(Field.PASSWORD)).isEqualTo("black");
    assertThat(events.get(1).time()).hasToString("2026-03-01T08:07:30.100Z");
    assertThat(events.get(1).text(Field.OUTCOME)).isEqualTo("failure");
    assertThat(events.get(2).text(Field.SECRET_KIND)).isEqualTo("vnc_des_response");
    assertThat(events.get(2).get(Field.SECRET_SHA256)).isNull();
    assertThat(events.get(3).text(Field.ACTION)).isEqualTo("close");
    assertThat(events.get(3).time()).hasToString("2026-03-01T08:07:31.836336Z");
  }

  @Test
  void controlCharactersOfASecretAreShownAndASessionThatGoesOnIsNotClosed() {
    List<Event> events = events(SOCKS);
    assertThat(kinds(events)).containsExactly("connection", "auth_attempt");
    assertThat(events.get(1).text(Field.PASSWORD)).isEqualTo("\\x01\\x00");
    assertThat(events.get(1).text(Field.USERNAME)).isEqualTo("ann");
  }

  @Test
  void aSessionThatIsWrittenAgainKeepsItsIds() {
    List<Event> early = events(SOCKS);
    List<Event> late = events(SOCKS.replace("\"session_ended\": false", "\"session_ended\": true"));
    assertThat(late).extracting(Event::id).startsWith(early.get(0).id(), early.get(1).id());
    assertThat(late).hasSize(3);
  }
}
