package org.decnet.ingest.tanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class TannerCodecTest extends SensorCodecContract {
  private static final String FORM =
      """
      {"method": "POST", "path": "/login.php?x=1", "headers": {"host": "198.51.100.4", \
      "user-agent": "probe/1", "authorization": "Basic YW5uOnMzY3JldA==", "x-odd": null}, \
      "uuid": "web-1", "peer": {"ip": "192.0.2.7", "port": 50800}, "status": 200, \
      "cookies": {"sess_uuid": null}, "post_data": {"user": "ann", "cmd": ";id"}, \
      "response_msg": {"version": "0.6.0", "response": {"message": {"detection": {"name": "cmd_exec", \
      "order": 3, "type": 2, "version": "0.6.0", "payload": {"page": "/x", "value": "y"}}, \
      "sess_uuid": "68fe"}}}, "timestamp": "2026-03-01T08:49:11.320469"}\
      """;
  private static final String INDEX =
      """
      {"method": "GET", "path": "/", "headers": {"accept": "*/*"}, "uuid": "web-1", \
      "peer": {"ip": "192.0.2.8", "port": 50801}, "status": 200, "cookies": {"sess_uuid": null}, \
      "response_msg": {"version": "0.6.0", "response": {"message": {"detection": {"name": "index", \
      "order": 1, "type": 1, "version": "0.6.0"}, "sess_uuid": "e089"}}}, \
      "timestamp": "2026-03-01T09:20:23.880481"}\
      """;

  @Override
  protected Codec codec() {
    return new TannerCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(FORM, INDEX);
  }

  @Test
  void aRequestKeepsItsHeadersAndItsForm() {
    List<Event> events = events(FORM);
    assertThat(kinds(events)).containsExactly("http_request", "auth_attempt", "alert");
    Event request = events.getFirst();
    assertThat(request.text(Field.BODY)).isEqualTo("user=ann&cmd=;id");
    assertThat(request.text(Field.RAW_URL)).isEqualTo("/login.php?x=1");
    assertThat(request.text(Field.USER_AGENT)).isEqualTo("probe/1");
    assertThat(request.list(Field.HEADER_NAMES))
        .containsExactly("host", "user-agent", "authorization", "x-odd");
    assertThat(request.list(Field.HEADERS)).contains("authorization: Basic ***");
    assertThat(request.text(Field.SESSION_ID)).isEqualTo("web-1:68fe");
    assertThat(events.get(1).text(Field.PASSWORD)).isEqualTo("s3cret");
    assertThat(events.get(2).text(Field.SIGNATURE)).isEqualTo("cmd_exec");
  }

  @Test
  void theVerdictIndexIsNoAlert() {
    assertThat(kinds(events(INDEX))).containsExactly("http_request");
  }
}
