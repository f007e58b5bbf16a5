package org.decnet.export.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.JsonTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OcsfActivitiesTest {
  private static final OcsfActivities FORMAT =
      new OcsfActivities("1.2.3", text -> text.replace("hunter2", "***"));

  private static Event.Builder event(EventKind kind) {
    return Event.builder(kind)
        .id(new UUID(7, 7))
        .time(Instant.parse("2026-03-01T10:00:00.123456Z"))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "cowrie")
        .set(Field.DECKY, "web-1")
        .set(Field.SERVICE, "ssh")
        .set(Field.SRC_IP, "198.51.100.7")
        .set(Field.SRC_PORT, 50_123L)
        .set(Field.SESSION_ID, "web-1:5e551011");
  }

  private static Map<String, Object> line(Event event) {
    String line = FORMAT.line(event).orElseThrow();
    assertThat(line).doesNotContain("\n");
    Map<String, Object> read =
        new HashMap<>(object(JsonTree.read(line.getBytes(StandardCharsets.UTF_8))));
    read.replaceAll(
        (name, value) -> value instanceof BigDecimal number ? number.intValue() : value);
    return read;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static @Nullable Object at(Map<String, Object> line, String path) {
    Object value = line;
    for (String name : path.split("/", -1)) {
      value = object(value).get(name);
    }
    return value;
  }

  @Test
  void aCommandIsTheGoldenLine() {
    assertThat(FORMAT.line(event(EventKind.COMMAND).set(Field.COMMAND_TEXT, "id").build()))
        .hasValue(
            "{\"activity_id\":1,\"activity_name\":\"Launch\",\"category_uid\":1,"
                + "\"category_name\":\"System Activity\",\"class_uid\":1007,"
                + "\"class_name\":\"Process Activity\",\"type_uid\":100701,"
                + "\"time\":1772359200123,\"severity_id\":1,\"severity\":\"Informational\","
                + "\"device\":{\"hostname\":\"web-1\",\"type_id\":1},"
                + "\"actor\":{\"app_name\":\"ssh\",\"session\":{\"uid\":\"web-1:5e551011\"}},"
                + "\"process\":{\"cmd_line\":\"id\"},"
                + "\"src_endpoint\":{\"ip\":\"198.51.100.7\",\"port\":50123},"
                + "\"dst_endpoint\":{\"hostname\":\"web-1\",\"svc_name\":\"ssh\"},"
                + "\"metadata\":{\"version\":\"1.3.0\","
                + "\"uid\":\"00000000-0000-0007-0000-000000000007\",\"event_code\":\"command\","
                + "\"log_name\":\"web-1\",\"log_provider\":\"cowrie\","
                + "\"correlation_uid\":\"web-1:5e551011\",\"product\":{\"name\":\"DECNET\","
                + "\"vendor_name\":\"DECNET\",\"version\":\"1.2.3\"}}}");
  }

  @Test
  void secretsOfCommandsAreMasked() {
    Event event = event(EventKind.COMMAND).set(Field.COMMAND_TEXT, "sshpass -p hunter2").build();
    assertThat(at(line(event), "process/cmd_line")).isEqualTo("sshpass -p ***");
  }

  @Test
  void aLoginSaysWhoAndHowItWentAndNoPassword() {
    Event event =
        event(EventKind.AUTH_ATTEMPT)
            .set(Field.USERNAME, "root")
            .set(Field.PASSWORD, "secret")
            .set(Field.OUTCOME, "failure")
            .build();
    Map<String, Object> line = line(event);
    assertThat(line).containsEntry("class_uid", 3002).containsEntry("type_uid", 300201);
    assertThat(line).containsEntry("status_id", 2).containsEntry("status", "Failure");
    assertThat(at(line, "user/name")).isEqualTo("root");
    assertThat(line.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({"GET, 3, Get", "post, 6, Post", "PROPFIND, 99, Other"})
  void aRequestIsNamedByItsMethod(String method, int id, String name) {
    Event event =
        event(EventKind.HTTP_REQUEST)
            .set(Field.METHOD, method)
            .set(Field.RAW_URL, "/login?password=hunter2")
            .set(Field.STATUS, 404L)
            .build();
    Map<String, Object> line = line(event);
    assertThat(line).containsEntry("class_uid", 4002).containsEntry("activity_id", id);
    assertThat(line).containsEntry("activity_name", name).containsEntry("type_uid", 400200 + id);
    assertThat(at(line, "http_request/url/url_string")).isEqualTo("/login?password=***");
    assertThat(at(line, "http_response/code")).isEqualTo(BigDecimal.valueOf(404));
  }

  @ParameterizedTest
  @CsvSource({"ssh, open, 4007, 1", "ssh, close, 4007, 2", "ftp, open, 4001, 1", "ftp, , 4001, 6"})
  void aConnectionIsOfSshOrOfTheNetwork(String service, String action, int type, int activity) {
    Event event =
        event(EventKind.CONNECTION).set(Field.SERVICE, service).set(Field.ACTION, action).build();
    assertThat(line(event))
        .containsEntry("class_uid", type)
        .containsEntry("activity_id", activity)
        .containsEntry("type_uid", type * 100 + activity);
  }

  @Test
  void aFileHasANameWhateverIsKnown() {
    Event.Builder file = event(EventKind.FILE).set(Field.SHA256, "ab".repeat(32));
    assertThat(at(line(file.build()), "file/name")).isEqualTo("ab".repeat(32));
    file.set(Field.ORIG_PATH, "/tmp/x.sh");
    assertThat(at(line(file.build()), "file/name")).isEqualTo("x.sh");
    assertThat(at(line(event(EventKind.FILE).build()), "file/name")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void whatHasALineHasAllThatItsClassDemands(EventKind kind) {
    FORMAT
        .line(event(kind).build())
        .ifPresent(text -> {
          Map<String, Object> line = line(event(kind).build());
          assertThat(line)
              .containsKeys("activity_id", "category_uid", "class_uid", "type_uid", "time")
              .containsKeys("severity_id", "metadata", "dst_endpoint");
          String[] demanded =
              switch (String.valueOf(line.get("class_uid"))) {
                case "1001" -> new String[] {"actor", "device", "file"};
                case "1007" -> new String[] {"actor", "device", "process"};
                case "3002" -> new String[] {"user", "service"};
                case "4002" -> new String[] {"http_request"};
                default -> new String[] {"src_endpoint"};
              };
          assertThat(line).containsKeys(demanded);
        });
  }

  @Test
  void whatDecnetMakesOfEventsIsNoActivity() {
    for (EventKind kind :
        new EventKind[] {EventKind.BEHAVIOR, EventKind.IDENTITY, EventKind.FINGERPRINT}) {
      assertThat(FORMAT.line(event(kind).build())).isEmpty();
    }
  }
}
