package org.decnet.ingest.opencanary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.decnet.ingest.Codec;
import org.decnet.ingest.CodecReading;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.Field;
import org.decnet.model.event.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpencanaryCodecTest extends SensorCodecContract {
  private static final String USER = "{\"USERNAME\": \"root\", \"PASSWORD\": \"hunter2\"}";
  private static final String WEB =
      "{\"PATH\": \"/index.html\", \"SKIN\": \"nas\", \"HOSTNAME\": \"nas.example\","
          + " \"USERAGENT\": \"curl/8\", \"USERNAME\": \"admin\", \"PASSWORD\": \"admin\"}";
  private static final String BOOT =
      """
      {"dst_host": "", "dst_port": -1, "local_time": "2026-03-01 13:00:00.000001", \
      "local_time_adjusted": "2026-03-01 13:00:00.000001", "logdata": {"msg": {"logdata": "up"}}, \
      "logtype": 1001, "node_id": "canary-1", "src_host": "", "src_port": -1, \
      "utc_time": "2026-03-01 12:00:00.000001"}\
      """;

  private static String line(int type, String data) {
    return """
    {"dst_host": "198.51.100.4", "dst_port": 22, "local_time": "2026-03-01 13:00:00.%06d", \
    "local_time_adjusted": "2026-03-01 13:00:00.%06d", "logdata": %s, "logtype": %d, \
    "node_id": "canary-1", "src_host": "192.0.2.7", "src_port": 50001, \
    "utc_time": "2026-03-01 12:00:00.%06d"}\
    """
        .formatted(type, type, data, type, type);
  }

  @Override
  protected Codec codec() {
    return new OpencanaryCodec();
  }

  @Override
  protected List<String> samples() {
    List<String> samples = new ArrayList<>();
    samples.add(BOOT);
    for (int login : new int[] {2000, 6001, 7001, 8001, 9001, 9002, 14001, 20001}) {
      samples.add(line(login, USER));
    }
    samples.add(line(3000, WEB));
    samples.add(line(3001, WEB));
    samples.add(line(4000, "{\"SESSION\": \"7\"}"));
    samples.add(
        line(
            4001,
            "{\"SESSION\": \"7\", \"REMOTEVERSION\": \"SSH-2.0-Go\", \"LOCALVERSION\": \"x\"}"));
    samples.add(line(4002, USER));
    samples.add(
        line(5000, "{\"USER\": \"ann\", \"SHARENAME\": \"docs\", \"FILENAME\": \"pay.xls\"}"));
    samples.add(
        line(5004, "{\"PROTO\": \"TCP\", \"TTL\": \"48\", \"WINDOW\": \"1024\", \"DPT\": \"9\"}"));
    samples.add(
        line(
            10001,
            "{\"FILENAME\": \"running-config\", \"OPCODE\": \"READ\", \"MODE\": \"octet\"}"));
    samples.add(line(11001, "{\"NTP CMD\": \"monlist\"}"));
    samples.add(
        line(
            12001,
            "{\"VNC Password\": \"1234\", \"VNC Client Response\": \"ab\", \"VNC Server Challenge\": \"cd\"}"));
    samples.add(
        line(13001, "{\"REQUESTS\": [\"1.3.6.1.2.1.1.5.0\"], \"COMMUNITY_STRING\": \"public\"}"));
    samples.add(
        line(15001, "{\"HEADERS\": {\"user-agent\": [\"scanner\"], \"call-id\": [\"1\"]}}"));
    samples.add(line(16001, "{\"HOST\": \"git.example\", \"REPO\": \"secret.git\"}"));
    samples.add(line(17001, "{\"CMD\": \"SLAVEOF\", \"ARGS\": \"203.0.113.5 8886\"}"));
    samples.add(
        line(18001, "{\"FUNCTION\": \"CONNECTION_MADE\", \"BANNER_ID\": \"1\", \"DATA\": \"\"}"));
    samples.add(
        line(
            18005,
            "{\"FUNCTION\": \"DATA_RECEIVED\", \"BANNER_ID\": \"1\", \"DATA\": \"id\", \"ALERT_STRING\": \"x\", \"SECRET_STRING\": \"y\"}"));
    samples.add(line(19001, "{\"QUERY\": \"wpad\", \"RESPONDER\": \"192.0.2.7\"}"));
    samples.add(line(99003, "{\"anything\": \"x\", \"password\": \"hunter2\"}"));
    return samples;
  }

  @ParameterizedTest
  @CsvSource({
    "2000, auth_attempt, ftp",
    "3000, http_request, http",
    "4000, connection, ssh",
    "4001, fingerprint, ssh",
    "4002, auth_attempt, ssh",
    "5000, proto_request, smb",
    "6002, connection, telnet",
    "9003, connection, mssql",
    "10001, proto_request, tftp",
    "17001, db_command, redis",
    "18004, payload, tcp",
    "19001, proto_request, llmnr",
    "20001, auth_attempt, mongodb"
  })
  void theNumberSaysWhatHappened(int type, String kind, String service) {
    Event event = events(line(type, USER)).getFirst();
    assertThat(event.kind().kindName()).isEqualTo(kind);
    assertThat(event.service()).isEqualTo(service);
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
  }

  @Test
  void timesAreThoseInUtc() {
    assertThat(events(BOOT).getFirst().time()).hasToString("2026-03-01T12:00:00.000001Z");
    String local = BOOT.replace("\"utc_time\"", "\"other_time\"");
    assertThat(events(local).getFirst().time()).hasToString("2026-03-01T13:00:00.000001Z");
  }

  @Test
  void aWebLoginIsARequestAndALogin() {
    List<Event> events = events(line(3001, WEB));
    assertThat(kinds(events)).containsExactly("http_request", "auth_attempt");
    assertThat(events.getFirst().text(Field.HOST)).isEqualTo("nas.example");
    assertThat(events.getLast().text(Field.PASSWORD)).isEqualTo("admin");
  }

  @Test
  void rulesMayAskForMembersOfTheFirstEventOnly() {
    List<Event> events = events(line(3001, WEB));
    RawRecord raw = Objects.requireNonNull(events.getFirst().raw());
    assertThat(raw.value("logtype")).isEqualTo(3001L);
    assertThat(raw.value("logdata.SKIN")).isEqualTo("nas");
    assertThat(raw.value("logdata.NONE")).isNull();
    assertThat(raw.value("logdata")).isNull();
    assertThat(events.getLast().raw()).isNull();
  }

  @Test
  void whatIsSaidOfOneConnectionIsOneSession() {
    List<Event> events =
        reading(line(4000, "{\"SESSION\": \"7\"}"), line(4002, "{\"SESSION\": \"7\"}")).events;
    assertThat(events)
        .extracting(event -> event.text(Field.SESSION_ID))
        .containsOnly("canary-1:7@192.0.2.7:50001");
  }

  @Test
  void aSensorsOwnWordsMakeNoPeer() {
    Event boot = events(BOOT).getFirst();
    assertThat(boot.sourceIp()).isNull();
    assertThat(boot.text(Field.EVENT_CLASS)).isEqualTo(EventClass.NOISE.className());
  }

  @Test
  void aNumberThatNobodyKnowsIsCountedAndKept() {
    CodecReading reading = reading(line(31337, USER));
    assertThat(reading.unknownIds).containsExactly("opencanary:opencanary.31337");
    assertThat(reading.events.getFirst().text(Field.RAW_FIELDS)).doesNotContain("hunter2");
  }
}
