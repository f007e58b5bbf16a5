package org.decnet.decoy.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.decoy.Decoy;
import org.decnet.decoy.ReadLines;
import org.decnet.decoy.TestSite;
import org.decnet.decoy.ber.Ber;
import org.decnet.decoy.ber.BerReader;
import org.decnet.decoy.line.Ends;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Peer;
import org.decnet.decoy.listen.UdpDecoy;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.net.ListenAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SnmpDecoyTest {
  private static final int GET = 0xA0;
  private static final int NEXT = 0xA1;
  private static final int BULK = 0xA5;
  private static final int RESPONSE = 0xA2;
  private static final String NAME = "1.3.6.1.2.1.1.5.0";

  private final TestSite site = new TestSite();
  private final SnmpAnswers answers = new SnmpAnswers(site.site(), SnmpSettings.of(Map.of()));
  private Decoy decoy;
  private DatagramSocket socket;

  @BeforeEach
  void start() throws Exception {
    ListenAddress any = new ListenAddress("127.0.0.1", 0);
    decoy = UdpDecoy.start("snmp", site.site(), answers, false, any);
    socket = new DatagramSocket();
    socket.setSoTimeout(10_000);
  }

  @AfterEach
  void close() {
    socket.close();
    decoy.close();
    assertThat(site.faults()).isEmpty();
  }

  private static byte[] asked(
      int version, String community, int kind, int second, int third, String... objects) {
    byte[][] rows = new byte[objects.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Ber.of(Ber.SEQUENCE, Ber.object(objects[i]), Ber.of(Ber.NOTHING));
    }
    return Ber.of(
        Ber.SEQUENCE,
        Ber.integer(version),
        Ber.text(Ber.OCTETS, community),
        Ber.of(
            kind,
            Ber.integer(77),
            Ber.integer(second),
            Ber.integer(third),
            Ber.of(Ber.SEQUENCE, rows)));
  }

  private byte[] exchange(byte[] asked) throws Exception {
    socket.send(new DatagramPacket(asked, asked.length, decoy.address()));
    DatagramPacket answer = new DatagramPacket(new byte[8192], 8192);
    socket.receive(answer);
    return Arrays.copyOf(answer.getData(), answer.getLength());
  }

  /** The error and the rows of an answer, each row as its object and the tag of its value. */
  private static List<String> rows(byte[] answer) throws Exception {
    BerReader message = new BerReader(answer).inside(Ber.SEQUENCE);
    message.integer();
    message.content(Ber.OCTETS);
    BerReader pdu = message.inside(RESPONSE);
    assertThat(pdu.integer()).isEqualTo(77);
    List<String> rows = new ArrayList<>(List.of("error " + pdu.integer()));
    pdu.integer();
    BerReader list = pdu.inside(Ber.SEQUENCE);
    while (list.hasMore()) {
      BerReader row = list.inside(Ber.SEQUENCE);
      String object = row.object();
      int tag = row.tag();
      byte[] value = row.content(tag);
      String shown = tag == Ber.OCTETS ? new String(value, StandardCharsets.UTF_8) : "#" + tag;
      rows.add(object + " " + shown);
    }
    return rows;
  }

  @Test
  void objectsAreReadAndToldOf() throws Exception {
    String host = site.site().persona().hostName();
    assertThat(rows(exchange(asked(1, "public", GET, 0, 0, NAME, "1.3.6.1.9.9"))))
        .containsExactly("error 0", NAME + " " + host, "1.3.6.1.9.9 #128");
    Event login = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("auth"));
    assertThat(login.text(Field.SECRET_KIND)).isEqualTo("snmp_community");
    assertThat(login.text(Field.OUTCOME)).isEqualTo("success");
    Event event = ReadLines.event(EventKind.PROTO_REQUEST, site.next("get_request"));
    assertThat(event.text(Field.OID)).isEqualTo(NAME + " 1.3.6.1.9.9");
    assertThat(event.text(Field.VERSION)).isEqualTo("2c");
    assertThat(rows(exchange(asked(0, "public", GET, 0, 0, "1.3.6.1.9.9"))))
        .first()
        .isEqualTo("error 2");
  }

  @Test
  void aWalkGoesThroughAllAndEnds() throws Exception {
    String object = "1.3.6.1.2.1";
    int steps = 0;
    List<String> row = rows(exchange(asked(1, "public", NEXT, 0, 0, object)));
    while (!row.get(1).endsWith("#130")) {
      String next = row.get(1).split(" ", 2)[0];
      assertThat(next).isNotEqualTo(object);
      object = next;
      steps++;
      row = rows(exchange(asked(1, "public", NEXT, 0, 0, object)));
    }
    assertThat(steps).isEqualTo(17);
  }

  @Test
  void whoNamesAnotherCommunityIsToldOfAndGetsNothing() throws Exception {
    byte[] wrong = asked(1, "private", GET, 0, 0, NAME);
    socket.send(new DatagramPacket(wrong, wrong.length, decoy.address()));
    Event login = ReadLines.event(EventKind.AUTH_ATTEMPT, site.next("auth"));
    assertThat(login.text(Field.PASSWORD)).isEqualTo("private");
    assertThat(login.text(Field.OUTCOME)).isEqualTo("failure");
    assertThat(rows(exchange(asked(1, "public", GET, 0, 0, NAME)))).hasSize(2);
  }

  @Test
  void nothingIsMadeMuchLarger() throws Exception {
    byte[] bulk = asked(1, "public", BULK, 0, 2000, "1.3.6.1.2.1.1", "1.3.6.1.2.1.1");
    byte[] answer = exchange(bulk);
    assertThat(rows(answer)).hasSizeGreaterThan(2);
    assertThat(answer.length).isLessThanOrEqualTo(bulk.length * UdpDecoy.FACTOR);
  }

  @Test
  void bytesOfNoProtocolBreakNothing() {
    Random random = new Random(5);
    byte[] good = asked(1, "public", GET, 0, 0, NAME, "1.3.6.1.2.1.1.3.0");
    Peer peer = peer();
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length + 8));
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      byte[] answer = answers.to(bad, peer);
      assertThat(answer == null || answer.length <= bad.length * UdpDecoy.FACTOR).isTrue();
    }
  }

  private Peer peer() {
    return new Peer(
        new SessionLog(
            "d",
            "snmp",
            "s",
            new Ends("192.0.2.1", 1, "192.0.2.2", 161, "udp"),
            site.site().clock(),
            line -> {}),
        new HashSet<>());
  }
}
