package org.decnet.engine.lift.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class SessionLifterTest extends LifterContract<SessionFacts> {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final String WALLET = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";

  @Override
  protected Lifter<SessionFacts> lifter() {
    return new SessionLifter();
  }

  @Override
  protected List<String> artefactIds() {
    return List.of("web-1:s1");
  }

  @Override
  protected SessionFacts bareArtefact() {
    return facts(new Scene("web-1", "s2", null, null).notice(1, "parse_error"));
  }

  @Override
  protected SessionFacts artefact() {
    return facts(
        SCENE.connect(0),
        print(1, "hassh", "aa"),
        print(1.1, "ja3", "bb"),
        print(1.2, "ja4", "cc"),
        print(1.3, "ssh_terminal", "80x24"),
        SCENE.login(2, "root", "a", "failure"),
        SCENE.login(3, "root", "b", "failure"),
        SCENE.login(4, "root", "c", "success"),
        SCENE.command(5, "12345"),
        SCENE.command(7, "67890"),
        written("/home/ops/notes.txt", "Your files: send bitcoin to " + WALLET),
        SCENE.download(8, "http://203.0.113.9/a.sh"),
        tunnel(9, "203.0.113.20", 443L, null, null),
        tunnel(9.1, "203.0.113.20", 443L, 5000L, "tls"),
        tunnel(9.2, "10.0.0.1", 80L, 90_000L, "http"),
        database("SELECT * FROM shop", 100L, 2000L),
        database("DROP TABLE shop", null, null),
        web("/containers/create"),
        protocol("tftp", Field.FILENAME, "router-confg"),
        protocol("llmnr", Field.POISONED, true),
        SCENE.close(60, 60.5));
  }

  @Test
  void everyFieldSumsUpWhatTheEventsSay() {
    assertThat(values(artefact()))
        .containsEntry("login_outcome", "success")
        .containsEntry("auth_failures", 2L)
        .containsEntry("auth_successes", 1L)
        .containsEntry("command_count", 2L)
        .containsEntry("statement_count", 2L)
        .containsEntry("file_count", 1L)
        .containsEntry("op_text", "SELECT * FROM shop\nDROP TABLE shop")
        .containsEntry("note_text", "Your files: send bitcoin to " + WALLET)
        .containsEntry("duration_s", 60.5)
        .containsEntry("bytes_in", 100L)
        .containsEntry("bytes_out", 5000L)
        .containsEntry("ransom_keywords", List.of("bitcoin"))
        .containsEntry("btc_address", WALLET)
        .containsEntry("request_count", 1L)
        .containsEntry("target_host", "203.0.113.20")
        .containsEntry("rows_read", 100L)
        .containsEntry("bytes_read", 2000L)
        .containsEntry("http_paths", List.of("/containers/create"))
        .containsEntry("container_image", "alpine")
        .containsEntry("docker_signals", List.of("bind:/:/"))
        .containsEntry("llmnr_poison_count", 1L)
        .containsEntry("tftp_filename", "router-confg")
        .containsEntry("tunnel_count", 1L)
        .containsEntry("tunnel_targets", List.of("203.0.113.20:443"))
        .containsEntry("has_terminal", true)
        .containsEntry("first_command_delay_s", 5.0)
        .containsEntry("input_rate", 5.0)
        .containsEntry("ja3", "bb")
        .containsEntry("ja4", "cc")
        .containsEntry("hassh", "aa")
        .containsEntry("session_id", "web-1:s1")
        .containsEntry("src_ip", "198.51.100.7")
        .containsEntry("decky", "web-1")
        .containsEntry("service", "ssh")
        .containsEntry("time", Scene.second(60));
  }

  @Test
  void theAbsenceOfATerminalIsClaimedOnlyIfTheBeginningWasSeen() {
    assertThat(values(facts(SCENE.connect(0), SCENE.command(1, "id"))))
        .containsEntry("has_terminal", false)
        .containsEntry("first_command_delay_s", 1.0);
    assertThat(values(facts(SCENE.command(1, "id"), SCENE.close(2, null))))
        .doesNotContainKeys("has_terminal", "first_command_delay_s");
    Scene telnet = new Scene("web-1", "s1", "198.51.100.7", "telnet");
    assertThat(values(facts(telnet.connect(0)))).doesNotContainKey("has_terminal");
  }

  @Test
  void withoutATargetOutsideWhatWentOutWentToThePeer() {
    assertThat(values(facts(SCENE.connect(0), SCENE.close(5, null))))
        .containsEntry("bytes_out", 200L)
        .containsEntry("duration_s", 5.0)
        .doesNotContainKeys("target_host", "request_count");
  }

  @Test
  void anUnfinishedSessionLastsUntilItsLatestEvent() {
    assertThat(values(facts(SCENE.command(3, "id"), SCENE.connect(1))))
        .containsEntry("duration_s", 2.0)
        .containsEntry("time", Scene.second(3));
  }

  @Test
  void theOrderOfEventsDoesNotMatter() {
    Event[] events = {
      SCENE.connect(0),
      print(1, "hassh", "aa"),
      print(2, "hassh", "bb"),
      SCENE.command(3, "id"),
      tunnel(4, "203.0.113.20", 443L, null, null),
      SCENE.close(5, null)
    };
    Event[] reversed = List.of(events).reversed().toArray(Event[]::new);
    assertThat(values(facts(reversed))).isEqualTo(values(facts(events)));
  }

  @Test
  void aProxiedRequestNamesItsTarget() {
    Event proxied =
        SCENE
            .event(EventKind.HTTP_REQUEST, 1)
            .set(Field.METHOD, "POST")
            .set(Field.RAW_URL, "http://drop.example.net:8080/x")
            .set(Field.BODY_LEN, 2_000_000L)
            .build();
    assertThat(values(facts(proxied)))
        .containsEntry("target_host", "drop.example.net")
        .containsEntry("bytes_out", 2_000_000L);
  }

  private static Map<String, Object> values(SessionFacts facts) {
    Map<String, Object> values = new java.util.HashMap<>();
    new SessionLifter()
        .lift(facts)
        .forEach(event -> event.forEach((field, value) -> values.put(field.fieldName(), value)));
    return values;
  }

  private static SessionFacts facts(Event... events) {
    SessionFacts facts = SessionFacts.of(events[0], Scene.ssh("web-1", "s1", "").session());
    for (int i = 1; i < events.length; i++) {
      facts.add(events[i]);
    }
    return facts;
  }

  private static Event print(double second, String type, String value) {
    return SCENE
        .event(EventKind.FINGERPRINT, second)
        .set(Field.FINGERPRINT_TYPE, type)
        .set(Field.VALUE, value)
        .build();
  }

  private static Event written(String path, String content) {
    return SCENE
        .event(EventKind.FILE_OP, 6)
        .set(Field.TARGET_FILENAME, path)
        .set(Field.CONTENT_TEXT, content)
        .build();
  }

  private static Event tunnel(
      double second,
      String host,
      Long port,
      @org.jspecify.annotations.Nullable Long length,
      @org.jspecify.annotations.Nullable String inner) {
    return SCENE
        .event(EventKind.TUNNEL, second)
        .set(Field.TARGET_HOST, host)
        .set(Field.TARGET_PORT, port)
        .set(Field.TARGET_SCOPE, host.startsWith("10.") ? "private" : "public")
        .set(Field.DATA_LEN, length)
        .set(Field.INNER_PROTOCOL, inner)
        .build();
  }

  private static Event database(
      String statement,
      @org.jspecify.annotations.Nullable Long rows,
      @org.jspecify.annotations.Nullable Long bytes) {
    return SCENE
        .event(EventKind.DB_COMMAND, 10)
        .set(Field.STATEMENT, statement)
        .set(Field.ROWS_RETURNED, rows)
        .set(Field.BYTES_RETURNED, bytes)
        .build();
  }

  private static Event web(String path) {
    return SCENE
        .event(EventKind.HTTP_REQUEST, 11)
        .set(Field.METHOD, "POST")
        .set(Field.RAW_URL, path)
        .set(Field.PATH, path)
        .set(Field.DOCKER_SIGNALS, List.of("bind:/:/"))
        .set(Field.DOCKER_IMAGE, "alpine")
        .build();
  }

  private static Event protocol(String protocol, Field field, Object value) {
    return SCENE
        .event(EventKind.PROTO_REQUEST, 12)
        .set(Field.PROTOCOL, protocol)
        .set(field, value)
        .build();
  }
}
