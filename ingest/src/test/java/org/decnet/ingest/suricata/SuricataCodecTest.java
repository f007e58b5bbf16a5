package org.decnet.ingest.suricata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class SuricataCodecTest extends SensorCodecContract {
  private static final String ALERT =
      line(
          "alert",
          "\"alert\": {\"action\": \"allowed\", \"gid\": 1, \"signature_id\": 2034567, \"rev\": 2,"
              + " \"signature\": \"Test of a server\", \"category\": \"Web Application Attack\","
              + " \"severity\": 1, \"metadata\": {\"mitre_technique_id\": [\"T1190\"],"
              + " \"mitre_tactic_id\": [\"TA0001\"], \"created_at\": [\"2026_01_01\"]}}");
  private static final String HTTP =
      line(
          "http",
          "\"http\": {\"hostname\": \"shop.example\", \"url\": \"/a?b=1\", \"http_user_agent\": \"curl/8\","
              + " \"http_method\": \"POST\", \"status\": 404, \"length\": 5,"
              + " \"http_request_body_printable\": \"x=1\"}");
  private static final String DNS =
      line(
          "dns",
          "\"dns\": {\"version\": 3, \"type\": \"request\", \"queries\": [{\"rrname\": \"a.example\","
              + " \"rrtype\": \"TXT\"}, {\"rrname\": \"b.example\", \"rrtype\": \"A\"}]}");
  private static final String OLD_DNS =
      line("dns", "\"dns\": {\"type\": \"query\", \"rrname\": \"c.example\", \"rrtype\": \"ANY\"}");
  private static final String TLS =
      line(
          "tls",
          "\"tls\": {\"sni\": \"shop.example\", \"version\": \"TLS 1.2\", \"fingerprint\": \"aa:bb\","
              + " \"ja3\": {\"hash\": \"cd08e31494f9531f560d64c695473da9\", \"string\": \"771,1\"},"
              + " \"ja4\": \"t12d1\"}");
  private static final String SSH =
      line(
          "ssh",
          "\"ssh\": {\"client\": {\"proto_version\": \"2.0\", \"software_version\": \"Go\","
              + " \"hassh\": {\"hash\": \"abc\", \"string\": \"k;e;m;c\"}}, \"server\": {}}");
  private static final String SMTP =
      line(
          "smtp",
          "\"smtp\": {\"helo\": \"relay.example\", \"mail_from\": \"<ann@bank.example>\","
              + " \"rcpt_to\": [\"<bob@shop.example>\"]}, \"email\": {\"status\": \"PARSE_DONE\","
              + " \"from\": \"Ann <ann@bank.example>\", \"to\": [\"bob@shop.example\"],"
              + " \"subject\": \"pay\", \"attachment\": [\"bill.EXE\"]}");
  private static final String FLOW =
      line(
          "flow",
          "\"flow\": {\"pkts_toserver\": 5, \"bytes_toserver\": 500, \"bytes_toclient\": 700,"
              + " \"age\": 3, \"state\": \"closed\"}");
  private static final String FILE =
      line(
          "fileinfo",
          "\"fileinfo\": {\"filename\": \"/up/x.sh\", \"size\": 12, \"sha256\": \"ab\", \"state\": \"CLOSED\"}");
  private static final String STATS =
      "{\"timestamp\": \"2026-03-01T13:00:00.000001+0100\", \"event_type\": \"stats\","
          + " \"stats\": {\"uptime\": 5}}";

  private static String line(String type, String own) {
    return "{\"timestamp\": \"2026-03-01T13:00:00.123456+0100\", \"flow_id\": 1234,"
        + " \"event_type\": \""
        + type
        + "\", \"src_ip\": \"192.0.2.7\", \"src_port\": 50001, \"dest_ip\": \"10.0.0.4\","
        + " \"dest_port\": 80, \"proto\": \"TCP\", \"app_proto\": \""
        + (type.equals("alert") || type.equals("flow") || type.equals("fileinfo") ? "http" : type)
        + "\", "
        + own
        + "}";
  }

  @Override
  protected Codec codec() {
    return new SuricataCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(ALERT, HTTP, DNS, OLD_DNS, TLS, SSH, SMTP, FLOW, FILE);
  }

  @Test
  void anAlertBringsItsTechniquesAsAHint() {
    Event alert = events(ALERT).getFirst();
    assertThat(alert.integer(Field.SIGNATURE_ID)).isEqualTo(2034567);
    assertThat(alert.list(Field.ATTACK_TAGS)).containsExactly("T1190", "TA0001");
    assertThat(alert.time()).hasToString("2026-03-01T12:00:00.123456Z");
    assertThat(alert.text(Field.SESSION_ID)).isEqualTo("suricata:1234");
  }

  @Test
  void alertsOfOnePacketAreToldApartByTheirSignature() {
    String other = ALERT.replace("2034567", "2034568");
    List<Event> events = reading(ALERT, other, ALERT).events;
    assertThat(events.get(1).id()).isNotEqualTo(events.get(0).id());
    assertThat(events.get(2).id()).isEqualTo(events.get(0).id());
    assertThat(other).hasSameSizeAs(ALERT);
  }

  @Test
  void questionsOfEveryReleaseAreRead() {
    assertThat(reading(DNS, OLD_DNS).events)
        .extracting(event -> event.text(Field.QUERY) + ' ' + event.text(Field.RECORD_TYPE))
        .containsExactly("a.example TXT", "b.example A", "c.example ANY");
  }

  @Test
  void traitsOfTheServerSayNothingOfThePeer() {
    List<Event> events = reading(TLS, SSH).events;
    assertThat(events)
        .extracting(event -> event.text(Field.FINGERPRINT_TYPE))
        .containsExactly("ja3", "ja4", "tls_certificate", "ssh_client_version", "hassh");
    assertThat(events.get(2).text(Field.EVENT_CLASS)).isEqualTo(EventClass.NOISE.className());
    assertThat(events.get(0).text(Field.EVENT_CLASS)).isEqualTo(EventClass.SCAN.className());
  }

  @Test
  void mailIsToldByDomains() {
    List<Event> events = events(SMTP);
    assertThat(kinds(events))
        .containsExactly("mail_command", "mail_command", "mail_command", "email");
    Event mail = events.getLast();
    assertThat(mail.text(Field.FROM_DOMAIN)).isEqualTo("bank.example");
    assertThat(mail.list(Field.RCPT_DOMAINS)).containsExactly("shop.example");
    assertThat(mail.list(Field.ATTACHMENT_EXTENSIONS)).containsExactly("exe");
    assertThat(events.toString()).doesNotContain("ann@", "bob@");
  }

  @Test
  void whatTheDecoyOpensMakesNoAttacker() {
    String outbound = HTTP.replace("192.0.2.7", "10.0.0.5").replace("10.0.0.4", "203.0.113.9");
    assertThat(events(outbound).getFirst().sourceIp()).isNull();
    String answer = ALERT.replace("\"proto\"", "\"direction\": \"to_client\", \"proto\"");
    String swapped =
        answer
            .replace("192.0.2.7", "x")
            .replace("10.0.0.4", "192.0.2.7")
            .replace("\"x\"", "\"10.0.0.4\"");
    assertThat(events(swapped).getFirst().sourceIp()).isEqualTo("192.0.2.7");
  }

  @Test
  void statisticsAreNoise() {
    assertThat(kinds(events(STATS))).containsExactly("notice");
    assertThat(reading(line("newthing", "\"newthing\": {\"a\": 1}")).unknownIds)
        .containsExactly("suricata:suricata.newthing");
  }
}
