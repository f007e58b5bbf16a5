package org.decnet.export.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Evidence;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.JsonTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingFormatsTest {
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");
  private static final UUID ID = UUID.fromString("4fd57b14-c135-544c-97d9-4fabc1051584");
  private static final String SHA256 = "ab".repeat(32);

  /** What breaks lines, fields, quotes and encodings. */
  private static final String[] HOSTILE = {
    "|",
    "=",
    "\\",
    "\"",
    "]",
    "[",
    "\n",
    "\r",
    "\u0000",
    "\u001b[2J",
    "\u2028",
    "\u0085",
    "\t",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "\u202e",
    "é",
    "<script>",
    " cs1=",
    "CEF:0|",
    "a",
    " ",
    "%n"
  };

  private static Finding find(String title, String command, EventKind kind) {
    Event event =
        Event.builder(kind)
            .id(new UUID(7, 7))
            .time(AT)
            .set(Field.SENSOR, "web-1")
            .set(Field.SOURCE, "cowrie")
            .set(Field.DECKY, "web-1")
            .set(Field.SERVICE, "ssh")
            .set(Field.SRC_IP, "198.51.100.7")
            .set(Field.SRC_PORT, 50_123L)
            .set(Field.DST_IP, "192.0.2.1")
            .set(Field.DST_PORT, 22L)
            .build();
    return new Finding(
        tag(kind.kindName(), Map.of("command_text", command)),
        event,
        "198.51.100.7",
        title,
        FindingSeverity.MEDIUM);
  }

  private static Tag tag(String sourceKind, Map<String, Object> evidence) {
    return new Tag(
        ID,
        sourceKind,
        new UUID(7, 7).toString(),
        new UUID(8, 8),
        null,
        new SessionId("web-1:5e551011"),
        "web-1",
        new TacticId("TA0004"),
        new TechniqueId("T1548.001"),
        0.9,
        0.05,
        new RuleId("R0015"),
        2,
        "a".repeat(64),
        new Evidence(evidence),
        "18.1",
        "https://attack.mitre.org/techniques/T1548/001",
        AT);
  }

  private static Finding usual() {
    return find("Search for set-uid programs", "find / -perm -u=s", EventKind.COMMAND);
  }

  private static FindingFormat format(String word) {
    return FindingFormats.of(word, ATTACK, "1.2.3").orElseThrow();
  }

  @Test
  void ocsfIsTheGoldenLine() {
    assertThat(format("ocsf").line(usual()))
        .isEqualTo(
            "{\"activity_id\":1,\"activity_name\":\"Create\",\"category_uid\":2,"
                + "\"category_name\":\"Findings\",\"class_uid\":2004,"
                + "\"class_name\":\"Detection Finding\",\"type_uid\":200401,"
                + "\"time\":1772359200123,\"severity_id\":3,\"severity\":\"Medium\","
                + "\"status_id\":1,\"confidence_score\":95,"
                + "\"message\":\"Search for set-uid programs\","
                + "\"finding_info\":{\"uid\":\"4fd57b14-c135-544c-97d9-4fabc1051584\","
                + "\"title\":\"Search for set-uid programs\",\"created_time\":1772359200123,"
                + "\"analytic\":{\"uid\":\"R0015\",\"name\":\"Search for set-uid programs\","
                + "\"type_id\":1,\"type\":\"Rule\",\"version\":\"2\"},"
                + "\"attacks\":[{\"tactic\":{\"uid\":\"TA0004\",\"name\":\"Privilege Escalation\"},"
                + "\"technique\":{\"uid\":\"T1548\",\"name\":\"Abuse Elevation Control Mechanism\","
                + "\"src_url\":\"https://attack.mitre.org/techniques/T1548\"},"
                + "\"sub_technique\":{\"uid\":\"T1548.001\",\"name\":\"Setuid and Setgid\","
                + "\"src_url\":\"https://attack.mitre.org/techniques/T1548/001\"},"
                + "\"version\":\"18.1\"}]},"
                + "\"evidences\":[{\"actor\":{\"session\":{\"uid\":\"web-1:5e551011\"}},"
                + "\"src_endpoint\":{\"ip\":\"198.51.100.7\",\"port\":50123},"
                + "\"dst_endpoint\":{\"hostname\":\"web-1\",\"ip\":\"192.0.2.1\",\"port\":22,"
                + "\"svc_name\":\"ssh\"},\"process\":{\"cmd_line\":\"find / -perm -u=s\"}}],"
                + "\"metadata\":{\"version\":\"1.3.0\",\"product\":{\"name\":\"DECNET\","
                + "\"vendor_name\":\"DECNET\",\"version\":\"1.2.3\"}},"
                + "\"unmapped\":{\"command_text\":\"find / -perm -u=s\"}}");
  }

  @Test
  void ecsIsTheGoldenLine() {
    assertThat(format("ecs").line(usual()))
        .isEqualTo(
            "{\"@timestamp\":\"2026-03-01T10:00:00.123456Z\","
                + "\"message\":\"Search for set-uid programs\",\"ecs\":{\"version\":\"8.17.0\"},"
                + "\"event\":{\"id\":\"4fd57b14-c135-544c-97d9-4fabc1051584\",\"kind\":\"alert\","
                + "\"category\":[\"intrusion_detection\",\"process\"],\"type\":[\"info\"],"
                + "\"outcome\":\"unknown\",\"severity\":6,\"risk_score\":95,\"module\":\"decnet\","
                + "\"dataset\":\"decnet.command\"},"
                + "\"threat\":{\"framework\":\"MITRE ATT&CK\",\"tactic\":{\"id\":[\"TA0004\"],"
                + "\"name\":[\"Privilege Escalation\"]},\"technique\":{\"id\":[\"T1548\"],"
                + "\"name\":[\"Abuse Elevation Control Mechanism\"],"
                + "\"reference\":[\"https://attack.mitre.org/techniques/T1548\"],"
                + "\"subtechnique\":{\"id\":[\"T1548.001\"],\"name\":[\"Setuid and Setgid\"],"
                + "\"reference\":[\"https://attack.mitre.org/techniques/T1548/001\"]}}},"
                + "\"rule\":{\"id\":\"R0015\",\"name\":\"Search for set-uid programs\","
                + "\"version\":\"2\"},"
                + "\"observer\":{\"vendor\":\"DECNET\",\"product\":\"DECNET\","
                + "\"type\":\"honeypot\",\"version\":\"1.2.3\",\"name\":\"web-1\","
                + "\"hostname\":\"web-1\"},"
                + "\"source\":{\"ip\":\"198.51.100.7\",\"address\":\"198.51.100.7\","
                + "\"port\":50123},"
                + "\"destination\":{\"address\":\"192.0.2.1\",\"ip\":\"192.0.2.1\",\"port\":22},"
                + "\"network\":{\"protocol\":\"ssh\"},"
                + "\"process\":{\"command_line\":\"find / -perm -u=s\"},"
                + "\"decnet\":{\"evidence\":{\"command_text\":\"find / -perm -u=s\"}},"
                + "\"related\":{\"ip\":[\"198.51.100.7\"]}}");
  }

  @Test
  void cefIsTheGoldenLine() {
    assertThat(format("cef").line(usual()))
        .isEqualTo(
            "CEF:0|DECNET|DECNET|1.2.3|R0015|Search for set-uid programs|6|"
                + "rt=1772359200123 externalId=4fd57b14-c135-544c-97d9-4fabc1051584"
                + " src=198.51.100.7 spt=50123 dst=192.0.2.1 dpt=22 dhost=web-1 app=ssh"
                + " cs1=T1548.001 Abuse Elevation Control Mechanism: Setuid and Setgid"
                + " cs1Label=technique cs2=TA0004 Privilege Escalation cs2Label=tactic"
                + " cs3=find / -perm -u\\=s cs3Label=evidence"
                + " cs4=web-1:5e551011 cs4Label=session cn1=95 cn1Label=confidence");
  }

  @Test
  void syslogIsTheGoldenLine() {
    assertThat(format("syslog").line(usual()))
        .isEqualTo(
            "<132>1 2026-03-01T10:00:00.123456Z web-1 ssh - command"
                + " [relay@55555 tag=\"4fd57b14-c135-544c-97d9-4fabc1051584\""
                + " technique=\"T1548.001\" tactic=\"TA0004\" tactic_name=\"Privilege Escalation\""
                + " rule=\"R0015\" rule_version=\"2\" confidence=\"95\" attack_release=\"18.1\""
                + " src_ip=\"198.51.100.7\" session=\"web-1:5e551011\""
                + " command=\"find / -perm -u=s\"] Search for set-uid programs");
  }

  @Test
  void aFindingOfNothingButATagIsWrittenToo() {
    Finding bare = new Finding(tag("intel", Map.of()), null, null, "R0015", FindingSeverity.LOW);
    for (String word : FindingFormats.WORDS) {
      assertThat(format(word).line(bare)).as(word).contains("R0015").doesNotContain("null");
    }
    assertThat(format("syslog").line(bare))
        .startsWith("<133>1 2026-03-01T10:00:00.123456Z web-1 -");
  }

  @Test
  void aFileIsNamedByItsHash() {
    Event file =
        Event.builder(EventKind.FILE)
            .id(new UUID(7, 7))
            .time(AT)
            .set(Field.SENSOR, "web-1")
            .set(Field.SOURCE, "cowrie")
            .set(Field.SHA256, SHA256)
            .set(Field.SIZE, 42L)
            .set(Field.FILENAME, "x.sh")
            .build();
    Finding finding =
        new Finding(
            tag("file", Map.of("sha256", SHA256)),
            file,
            "2001:db8::7",
            "File",
            FindingSeverity.HIGH);
    assertThat(format("ocsf").line(finding))
        .contains(
            "\"file\":{\"name\":\"x.sh\",\"type_id\":1,\"size\":42,\"hashes\":[{\"algorithm_id\":3,"
                + "\"algorithm\":\"SHA-256\",\"value\":\""
                + SHA256
                + "\"}]}");
    assertThat(format("ecs").line(finding))
        .contains("\"hash\":{\"sha256\":\"" + SHA256 + "\"}", "\"hash\":[\"" + SHA256 + "\"]");
    assertThat(format("cef").line(finding))
        .contains("fileHash=" + SHA256, "c6a2=2001:db8::7", "fname=x.sh")
        .doesNotContain("src=");
  }

  @Test
  void addressesOfMailAreNoUserNames() {
    for (String name : List.of("someone@example.org", "root")) {
      Event event =
          Event.builder(EventKind.AUTH_ATTEMPT)
              .id(new UUID(7, 7))
              .time(AT)
              .set(Field.SENSOR, "web-1")
              .set(Field.SOURCE, "cowrie")
              .set(Field.SOURCE, "cowrie")
              .set(Field.USERNAME, name)
              .build();
      Finding finding =
          new Finding(
              tag("auth_attempt", Map.of()), event, "192.0.2.9", "Login", FindingSeverity.LOW);
      for (String word : List.of("ocsf", "ecs", "cef")) {
        assertThat(format(word).line(finding).contains(name))
            .as(word)
            .isEqualTo(name.equals("root"));
      }
    }
  }

  @Test
  void hostileValuesStayWithinTheirFieldsAndLines() {
    Random random = new Random(20260301);
    for (int round = 0; round < 3000; round++) {
      String title = hostile(random, 12);
      String command = hostile(random, 12);
      Finding finding = find(title, command, EventKind.COMMAND);
      for (String word : FindingFormats.WORDS) {
        String line = format(word).line(finding);
        assertThat(line).as(word).doesNotContain("\n", "\r", "\u0000");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .isEqualTo(line);
      }
      assertThat(cefFields(format("cef").line(finding)))
          .as("%s", command)
          .containsEntry("cs3", shown(command))
          .containsEntry("cs3Label", "evidence")
          .containsEntry("cn1", "95");
      assertThat(structured(format("syslog").line(finding)))
          .containsEntry("technique", "T1548.001")
          .hasSize(command.isEmpty() ? 10 : 11);
      assertThat(json(format("ocsf").line(finding)).get("message"))
          .isEqualTo(title.isEmpty() ? null : CleanText.of(title));
      assertThat(json(format("ecs").line(finding)).get("process"))
          .asString()
          .contains(CleanText.of(command));
    }
  }

  @Test
  void longValuesAreCutAndMessagesOfSyslogFit() {
    for (String piece : List.of("x", "é", "\ud83d\ude00", "]", "\\")) {
      Finding finding = find(piece.repeat(20_000), piece.repeat(60_000), EventKind.COMMAND);
      String line = format("syslog").line(finding);
      assertThat(line.getBytes(StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(SyslogFormat.LONGEST);
      assertThat(structured(line)).containsKey("command");
      assertThat(format("cef").line(finding).length()).isLessThan(12_000);
    }
  }

  @Test
  void messagesThatAreNotAsciiSayTheirEncoding() {
    assertThat(format("syslog").line(find("é", "id", EventKind.COMMAND))).endsWith("] \uFEFFé");
    assertThat(format("syslog").line(find("e", "id", EventKind.COMMAND))).endsWith("] e");
  }

  private static String hostile(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
    }
    return text.length() == 0 ? "-" : text.toString();
  }

  /** What a reader of CEF gets of a value: breaks of lines as such, other controls as blanks. */
  private static String shown(String value) {
    StringBuilder shown = new StringBuilder(CleanText.of(value));
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean control = c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029;
      if (control && c != '\n' && c != '\r') {
        shown.setCharAt(i, ' ');
      }
    }
    return shown.toString();
  }

  /** Reads the extension as the format's description says: keys end at a bare equals sign. */
  private static Map<String, String> cefFields(String line) {
    int at = 0;
    for (int bars = 0; bars < 7; at++) {
      if (line.charAt(at) == '\\') {
        at++;
      } else if (line.charAt(at) == '|') {
        bars++;
      }
    }
    List<Integer> equals = new ArrayList<>();
    for (int i = at; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '=') {
        equals.add(i);
      }
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < equals.size(); i++) {
      int sign = equals.get(i);
      int key = line.lastIndexOf(' ', sign) + 1;
      int end = i + 1 == equals.size() ? line.length() : line.lastIndexOf(' ', equals.get(i + 1));
      String name = line.substring(Math.max(key, at), sign);
      assertThat(fields.put(name, unescaped(line.substring(sign + 1, end)))).isNull();
    }
    return fields;
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
        char next = value.charAt(i);
        text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Reads the one element of structured data (RFC 5424, section 6.3). */
  private static Map<String, String> structured(String line) {
    Map<String, String> fields = new HashMap<>();
    int at = line.indexOf("[relay@55555") + "[relay@55555".length();
    while (line.charAt(at) != ']') {
      int sign = line.indexOf("=\"", at);
      String name = line.substring(at + 1, sign);
      StringBuilder value = new StringBuilder();
      int i = sign + 2;
      while (line.charAt(i) != '"') {
        i += line.charAt(i) == '\\' ? 1 : 0;
        assertThat(line.charAt(i)).isNotEqualTo('\n');
        value.append(line.charAt(i));
        i++;
      }
      fields.put(name, value.toString());
      at = i + 1;
    }
    return fields;
  }

  private static Map<?, ?> json(String line) {
    @Nullable Object tree = JsonTree.read(line.getBytes(StandardCharsets.UTF_8));
    return tree instanceof Map<?, ?> map ? map : Map.of();
  }
}
