package org.decnet.ingest.decky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class DeckyCodecTest extends SensorCodecContract {
  private static final String LOGIN =
      line(
          "ssh",
          "login_attempt",
          "username=\"root\" secret_printable=\"toor\" outcome=\"failure\"");
  private static final String COMMAND =
      line(
          "ssh",
          "command",
          "uid=\"0\" user=\"root\" src=\"192.0.2.7\" pwd=\"/root\" cmd=\"echo \\\"a\\]\\\"\"");
  private static final String DOCKER =
      line(
          "docker_api",
          "request",
          "method=\"POST\" path=\"/v1.41/containers/create?name=x\" body=\"{\\\"Image\\\":\\\"alpine\\\","
              + "\\\"HostConfig\\\":{\\\"Privileged\\\":true,\\\"Binds\\\":[\\\"/:/mnt\\\",\\\"/etc:/e\\\"\\]}}\"");
  private static final String MESSAGE =
      line(
          "smtp",
          "message_accepted",
          "body_b64=\"U3ViamVjdDogYQoKaGkK\" size=\"20\" rcpt_count=\"1\"");
  private static final String REQUEST =
      line(
          "https",
          "request",
          "method=\"POST\" path=\"/a\" headers=\"[\\\"Host: x\\\",\\\"User-Agent: tool\\\",\\\"Host: y\\\"\\]\""
              + " status=\"404\" body_b64=\"YQ0KAGI=\" body_len=\"70000\"");
  private static final String TRIGGER =
      line(
          "canary",
          "trigger",
          "token_id=\"t-1\" kind=\"http\" generator=\"honeydoc\" first=\"true\" path=\"/c/x\""
              + " placed_at=\"2026-02-01T00:00:00Z\" nav.webdriver=\"true\" scr=\"800x600\"");

  private static String line(String service, String type, String values) {
    return "<134>1 2026-03-01T12:00:00.000001Z decky-1 "
        + service
        + " - "
        + type
        + " [relay@55555 src_ip=\"192.0.2.7\" src_port=\"50001\" sid=\"s1\" "
        + values
        + "]";
  }

  @Override
  protected Codec codec() {
    return new DeckyCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(
        line("ssh", "connection", "dst_port=\"22\""),
        LOGIN,
        COMMAND,
        DOCKER,
        TRIGGER,
        REQUEST,
        line("ssh", "disconnect", "duration_s=\"1.5\""),
        line("http", "payload", "data_b64=\"AwAAEw==\""),
        line("redis", "command", "cmd=\"CONFIG\" args=\"SET dir /root/.ssh\""),
        line("mysql", "query", "query=\"SELECT 1\" rows=\"1\""),
        line("tftp", "request", "op=\"read\" filename=\"a.cfg\" mode=\"octet\""),
        line("llmnr", "answer", "name=\"wpad\" poisoned=\"true\" victim_host=\"pc\""),
        line("dns", "query", "name=\"a.example\" qtype=\"TXT\""),
        line("prober", "jarm", "value=\"00\""),
        line(
            "ssh",
            "file_captured",
            "sha256=\"ab\" size=\"3\" orig_path=\"/tmp/x\" stored_as=\"x\""),
        line("smtp", "mail_from", "cmd=\"MAIL FROM:<a@b.example>\""),
        MESSAGE,
        line("ftp", "user", "username=\"bob\""),
        line("ftp", "command", "cmd=\"DELE x\""),
        line("ftp", "upload", "path=\"/x\" size=\"3\" sha256=\"ab\""),
        line(
            "elasticsearch",
            "cat_api",
            "path=\"/_cat/indices\" user_agent=\"x\" body_preview=\"y\""),
        line("ssh", "startup", "msg=\"up\""));
  }

  @Test
  void theHostIsTheDeckyAndTheProgramTheService() {
    Event event = events(LOGIN).getFirst();
    assertThat(event.decky()).isEqualTo("decky-1");
    assertThat(event.service()).isEqualTo("ssh");
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(event.text(Field.SESSION_ID)).isEqualTo("decky-1:s1");
    assertThat(event.text(Field.USERNAME)).isEqualTo("root");
  }

  @Test
  void escapesWithinValuesAreUndone() {
    assertThat(events(COMMAND).getFirst().text(Field.COMMAND_TEXT)).isEqualTo("echo \"a]\"");
  }

  @Test
  void aContainerThatHoldsTheHostIsTold() {
    Event event = events(DOCKER).getFirst();
    assertThat(event.text(Field.DOCKER_IMAGE)).isEqualTo("alpine");
    assertThat(event.list(Field.DOCKER_SIGNALS))
        .containsExactly("privileged:true", "bind:/:/", "bind:/etc");
  }

  @Test
  void aMessageIsItsTextAndItsEnd() {
    assertThat(events(MESSAGE)).hasSize(2);
    assertThat(events(MESSAGE).getFirst().text(Field.TEXT)).isEqualTo("Subject: a\n\nhi\n");
    assertThat(events(MESSAGE).getLast().text(Field.VERB)).isEqualTo(".");
    Event sender = events(line("smtp", "mail_from", "cmd=\"MAIL FROM:<a@b.example>\"")).getFirst();
    assertThat(sender.text(Field.ARGUMENT_DOMAIN)).isEqualTo("b.example");
  }

  @Test
  void headersMayBeAListOrAnObjectInJson() {
    Event event = events(REQUEST).getFirst();
    assertThat(event.list(Field.HEADERS)).containsExactly("Host: x", "User-Agent: tool", "Host: y");
    assertThat(event.text(Field.HOST)).isEqualTo("x");
    assertThat(event.get(Field.STATUS)).isEqualTo(404L);
    assertThat(event.flag(Field.TLS)).isTrue();
    String object = line("http", "request", "path=\"/\" headers=\"{\\\"Host\\\": \\\"z\\\"}\"");
    assertThat(events(object).getFirst().text(Field.HOST)).isEqualTo("z");
    String lines = line("http", "request", "path=\"/\" headers=\"Host: w\"");
    assertThat(events(lines).getFirst().text(Field.HOST)).isEqualTo("w");
  }

  @Test
  void whatNoLineCanHoldStandsInBase64() {
    Event event = events(REQUEST).getFirst();
    assertThat(event.text(Field.BODY)).isEqualTo("a\r\n\0b");
    assertThat(event.get(Field.BODY_LEN)).isEqualTo(70_000L);
    assertThat(
            events(line("http", "payload", "data_b64=\"AwAAEw==\""))
                .getFirst()
                .text(Field.DATA_HEX))
        .isEqualTo("03000013");
    assertThat(events(line("http", "payload", "data_b64=\"?\"")).getFirst().get(Field.DATA_LEN))
        .isEqualTo(0L);
  }

  @Test
  void whatTheBrowserTellsIsKeptInMemoryOnly() {
    Event event = events(TRIGGER).getFirst();
    assertThat(event.kind()).isEqualTo(EventKind.CANARY_TRIGGER);
    assertThat(event.list(Field.BROWSER)).containsExactly("nav.webdriver=true", "scr=800x600");
    assertThat(Field.BROWSER.memoryOnly()).isTrue();
  }

  @Test
  void anUnknownTypeIsKeptAndCounted() {
    assertThat(reading(line("ssh", "teleport", "msg=\"x\"")).unknownIds)
        .containsExactly("decky:ssh.teleport");
  }

  @Test
  void aBrokenLineIsMalformed() {
    assertThat(reading("<134>1 2026-03-01T12:00:00Z d ssh - x [relay@55555 a=\"b").malformed)
        .hasSize(1);
    assertThat(reading(LOGIN.replace("2026-03-01T12:00:00.000001Z", "noon")).malformed).hasSize(1);
  }
}
