package org.decnet.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class OwnAddressesTest {
  private static final String DECOY = "203.0.113.4";
  private static final String PEER = "198.51.100.7";
  private final OwnAddresses own = new OwnAddresses("192.0.2.9"::equals);

  private static Event touch(String from, String to, EventKind kind) {
    return new Scene("web-1", "s1", from, "http").event(kind, 1).set(Field.DST_IP, to).build();
  }

  @Test
  void anAddressThatPeersTouchedIsNoPeer() {
    assertThat(own.check(touch(DECOY, PEER, EventKind.TUNNEL)).sourceIp()).isEqualTo(DECOY);
    assertThat(own.check(touch(PEER, DECOY, EventKind.CONNECTION)).sourceIp()).isEqualTo(PEER);
    Event outbound = own.check(touch(DECOY, "203.0.113.80", EventKind.CONNECTION));
    assertThat(outbound.sourceIp()).isNull();
    assertThat(outbound.text(Field.EVENT_CLASS)).isEqualTo(EventClass.NOISE.className());
    assertThat(own.check(touch(PEER, DECOY, EventKind.CONNECTION)).sourceIp()).isEqualTo(PEER);
  }

  @Test
  void aConfiguredAddressIsNoPeer() {
    assertThat(own.check(touch("192.0.2.9", DECOY, EventKind.CONNECTION)).sourceIp()).isNull();
  }

  @Test
  void whereATunnelLeadsIsNoDecoy() {
    own.check(touch(PEER, "203.0.113.50", EventKind.TUNNEL));
    assertThat(own.check(touch("203.0.113.50", DECOY, EventKind.CONNECTION)).sourceIp())
        .isEqualTo("203.0.113.50");
  }

  @Test
  void aHostThatTalksToItselfIsSeen() {
    own.check(touch(PEER, "127.0.0.1", EventKind.CONNECTION));
    assertThat(own.check(touch("127.0.0.1", "127.0.0.1", EventKind.CONNECTION)).sourceIp())
        .isEqualTo("127.0.0.1");
  }
}
