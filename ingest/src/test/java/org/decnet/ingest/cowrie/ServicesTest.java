package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.SessionId;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.Test;

class ServicesTest {
  private static final String LOGIN =
      CowrieLines.line2020("login.failed", "\"username\":\"a\",\"password\":\"b\"");
  private static final String CLOSED = CowrieLines.line2020("session.closed", "\"duration\":1.0");

  @Test
  void theProtocolOfARecordHoldsForTheRestOfItsSession() {
    Reading reading = Reading.of(CowrieLines.ERA_2020.getFirst(), LOGIN, CLOSED);
    assertThat(reading.events).allSatisfy(e -> assertThat(e.service()).isEqualTo("telnet"));
  }

  @Test
  void oldRecordsTellTheServiceByTheirSystem() {
    String telnet = CowrieLines.line2017("login.failed", "CowrieTelnetTransport,3,a", "\"a\":1");
    assertThat(Reading.event(telnet).service()).isEqualTo("telnet");
    assertThat(Reading.event(CowrieLines.ERA_2017.getFirst()).service()).isEqualTo("ssh");
  }

  @Test
  void aBannerMakesTheSessionSsh() {
    String version = CowrieLines.line2020("client.version", "\"version\":\"SSH-2.0-x\"");
    Reading reading = Reading.of(version, CLOSED);
    assertThat(reading.last().service()).isEqualTo("ssh");
  }

  @Test
  void aConnectOnATelnetPortIsTelnet() {
    for (int port : new int[] {23, 2223}) {
      String connect = CowrieLines.line2020("session.connect", "\"dst_port\":" + port);
      assertThat(Reading.of(connect, CLOSED).last().service()).isEqualTo("telnet");
    }
    String other = CowrieLines.line2020("session.connect", "\"dst_port\":2222");
    assertThat(Reading.event(other).service()).isNull();
  }

  @Test
  void aSessionMetInTheMiddleIsAskedForOnce() {
    List<SessionId> asked = new ArrayList<>();
    SessionLookup lookup =
        session -> {
          asked.add(session);
          return "telnet";
        };
    Reading reading = new Reading(lookup).read(LOGIN, CLOSED, CLOSED);
    assertThat(reading.events).allSatisfy(e -> assertThat(e.service()).isEqualTo("telnet"));
    assertThat(asked).containsExactly(new SessionId("e0c3bd40fb71:bbbb00000002"));
  }

  @Test
  void aSessionThatNobodyKnowsIsAskedForOnceToo() {
    List<SessionId> asked = new ArrayList<>();
    SessionLookup lookup =
        session -> {
          asked.add(session);
          return null;
        };
    new Reading(lookup).read(CLOSED, CLOSED);
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatTheRecordSaysWinsOverTheLookup() {
    Reading reading = new Reading(session -> "telnet").read(CowrieLines.ERA_2025.getLast());
    assertThat(reading.last().service()).isEqualTo("ssh");
  }

  @Test
  void anUnknownServiceStaysUnknownExceptForALogin() {
    assertThat(Reading.event(CLOSED).service()).isNull();
    assertThat(Reading.event(LOGIN).service()).isEqualTo("ssh");
    assertThat(Reading.of(LOGIN, CLOSED).last().service()).isNull();
  }
}
