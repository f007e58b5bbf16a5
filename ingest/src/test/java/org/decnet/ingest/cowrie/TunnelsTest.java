package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class TunnelsTest {
  @Test
  void theDestinationIsTheTargetAndTheSourcePortTheClaimedOriginators() {
    Event event = Reading.event(CowrieLines.ERA_2017.get(10));
    assertThat(event.kind()).isEqualTo(EventKind.TUNNEL);
    assertThat(event.sourceIp()).isEqualTo("198.51.100.7");
    assertThat(event.get(Field.SRC_PORT)).isNull();
    assertThat(event.integer(Field.ORIGINATOR_PORT)).isEqualTo(5555);
    assertThat(event.text(Field.TARGET_HOST)).isEqualTo("mail.example.org");
    assertThat(event.integer(Field.TARGET_PORT)).isEqualTo(25);
    assertThat(event.get(Field.DST_IP)).isNull();
    assertThat(event.integer(Field.DST_PORT)).isEqualTo(25);
    assertThat(event.text(Field.TARGET_SCOPE)).isEqualTo("public");
    assertThat(event.service()).isEqualTo("ssh");
  }

  @Test
  void anOriginatorInMembersOfItsOwnLeavesTheSourcePortToThePeer() {
    Event event =
        Reading.event(
            CowrieLines.line2025(
                "direct-tcpip.request",
                "\"dst_ip\":\"192.168.7.7\",\"dst_port\":80,\"src_port\":40000,"
                    + "\"orig_ip\":\"127.0.0.1\",\"orig_port\":1080"));
    assertThat(event.integer(Field.SRC_PORT)).isEqualTo(40000);
    assertThat(event.text(Field.ORIGINATOR_IP)).isEqualTo("127.0.0.1");
    assertThat(event.integer(Field.ORIGINATOR_PORT)).isEqualTo(1080);
    assertThat(event.text(Field.DST_IP)).isEqualTo("192.168.7.7");
    assertThat(event.text(Field.TARGET_SCOPE)).isEqualTo("private");
  }

  @Test
  void oneMemberOfItsOwnIsEnough() {
    String request = "\"dst_ip\":\"192.168.7.7\",\"src_port\":40000,";
    Event address =
        Reading.event(
            CowrieLines.line2025("direct-tcpip.request", request + "\"orig_ip\":\"::1\""));
    assertThat(address.integer(Field.SRC_PORT)).isEqualTo(40000);
    assertThat(address.get(Field.ORIGINATOR_PORT)).isNull();
    Event port =
        Reading.event(CowrieLines.line2025("direct-tcpip.request", request + "\"orig_port\":9"));
    assertThat(port.integer(Field.SRC_PORT)).isEqualTo(40000);
    assertThat(port.integer(Field.ORIGINATOR_PORT)).isEqualTo(9);
  }

  @Test
  void aTunnelToTheDecoysOwnAddressStaysThere() {
    Reading reading =
        Reading.of(
            CowrieLines.ERA_2025.getFirst(),
            CowrieLines.line2025(
                "direct-tcpip.request", "\"dst_ip\":\"10.1.0.9\",\"dst_port\":3306"));
    assertThat(reading.last().text(Field.TARGET_SCOPE)).isEqualTo("self");
  }

  @Test
  void dataIsDecodedAndItsProtocolTold() {
    Event smtp = Reading.event(CowrieLines.ERA_2017.get(11));
    assertThat(smtp.text(Field.DATA_TEXT)).isEqualTo("EHLO there\r\n");
    assertThat(smtp.integer(Field.DATA_LEN)).isEqualTo(12);
    assertThat(smtp.text(Field.INNER_PROTOCOL)).isEqualTo("smtp");
    assertThat(smtp.get(Field.MESSAGE)).isNull();
    Event tls = Reading.event(CowrieLines.ERA_2025.get(7));
    assertThat(tls.text(Field.DATA_TEXT)).isEqualTo("\\x16\\x03\\x01");
    assertThat(tls.integer(Field.DATA_LEN)).isEqualTo(3);
    assertThat(tls.text(Field.INNER_PROTOCOL)).isEqualTo("tls");
  }

  @Test
  void aTunnelWithoutTargetOrDataIsStillOne() {
    Event event = Reading.event(CowrieLines.line2025("direct-tcpip.data", "\"id\":1"));
    assertThat(event.get(Field.TARGET_HOST)).isNull();
    assertThat(event.get(Field.TARGET_SCOPE)).isNull();
    assertThat(event.get(Field.INNER_PROTOCOL)).isNull();
  }

  @Test
  void ja4IsAFingerprintTowardsTheTarget() {
    Event event = Reading.event(CowrieLines.ERA_2025.get(8));
    assertThat(event.kind()).isEqualTo(EventKind.FINGERPRINT);
    assertThat(event.text(Field.FINGERPRINT_TYPE)).isEqualTo("ja4");
    assertThat(event.text(Field.VALUE)).isEqualTo("t13d1516h2_8daaf6152771_e5627efa2ab1");
    assertThat(event.text(Field.DST_IP)).isEqualTo("192.0.2.44");
    assertThat(event.integer(Field.DST_PORT)).isEqualTo(443);
  }
}
