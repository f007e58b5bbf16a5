package org.decnet.ingest.sentrypeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class SentrypeerCodecTest extends SensorCodecContract {
  private static final String CALL =
      line(
          "e-1",
          "INVITE",
          "INVITE sip:900@x SIP/2.0\\r\\n"
              + "From: <sip:209@198.51.100.4>;tag=1\\r\\nTo: <sip:900@198.51.100.4>\\r\\n\\r\\n");
  private static final String LOGIN =
      line(
          "e-2",
          "REGISTER",
          "REGISTER sip:x SIP/2.0\\r\\n"
              + "From: <sip:100@x>\\r\\nAuthorization: Digest username=\\\"100\\\", response=\\\"ab\\\"\\r\\n\\r\\n");
  private static final String ODD = line("e-3", "-t0.0", "junk");

  private static String line(String id, String method, String message) {
    return """
    {"app_name":"sentrypeer","app_version":"1.2.0",\
    "event_timestamp":"2026-03-01 05:01:59.58987604","event_uuid":"%s",\
    "created_by_node_id":"n","collected_method":"responsive","transport_type":"UDP",\
    "source_ip":"192.0.2.7","destination_ip":"198.51.100.4","called_number":"900",\
    "sip_method":"%s","sip_user_agent":"phone","sip_message":"%s"}\
    """
        .formatted(id, method, message);
  }

  @Override
  protected Codec codec() {
    return new SentrypeerCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(CALL, LOGIN, ODD);
  }

  @Test
  void aCallNamesWhoCallsWhom() {
    Event call = events(CALL).getFirst();
    assertThat(call.text(Field.OPERATION)).isEqualTo("INVITE");
    assertThat(call.text(Field.FROM_USER)).isEqualTo("209");
    assertThat(call.text(Field.TO_USER)).isEqualTo("900");
    assertThat(call.text(Field.TRANSPORT)).isEqualTo("udp");
    assertThat(call.time()).hasToString("2026-03-01T05:01:59.058987Z");
  }

  @Test
  void anAnsweredChallengeIsALogin() {
    List<Event> events = events(LOGIN);
    assertThat(kinds(events)).containsExactly("proto_request", "auth_attempt");
    assertThat(events.get(1).text(Field.USERNAME)).isEqualTo("100");
    assertThat(events.get(1).text(Field.SECRET_KIND)).isEqualTo("http_digest_md5");
    assertThat(events(ODD).getFirst().text(Field.OPERATION)).isEqualTo("unknown");
  }
}
