package org.decnet.engine.lift.ipv6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv6LeakLifterTest extends LifterContract<Ipv6Leak> {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  @Override
  protected Lifter<Ipv6Leak> lifter() {
    return new Ipv6LeakLifter();
  }

  @Override
  protected Ipv6Leak artefact() {
    return new Ipv6Leak(tunnel("fe80::216:3eff:fe12:3456"), "fe80::216:3eff:fe12:3456");
  }

  @Override
  protected Ipv6Leak bareArtefact() {
    return new Ipv6Leak(new Scene("web-1", null, "fe80::1", null).connect(0), "fe80::1");
  }

  /** No probe of ours looks at an interface yet. */
  @Override
  protected Set<Field> missing() {
    return Set.of(Field.ON_IFACE);
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(tunnel("fe80::1").id().toString());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "fe80::216:3eff:fe12:3456, eui64, 00:16:3e",
        "fe80::216:3eff:ff12:3456, unknown, none",
        "fe80::1, unknown, none",
        "fe80::, unknown, none",
        "fe80:1:2:3:216:3eff:fe12:3456, eui64, 00:16:3e"
      })
  void hardwareAddressesAreReadOutOfInterfaceIds(String address, String kind, String oui) {
    assertThat(InterfaceId.of(address)).isEqualTo(new InterfaceId(kind, oui));
  }

  @ParameterizedTest
  @CsvSource({
    "fe80::1, true",
    "febf::1, true",
    "fec0::1, false",
    "2001:db8::1, false",
    "198.51.100.7, false",
    "fe8::1, false"
  })
  void onlyAddressesOfTheOwnLinkAreLeaks(String address, boolean leak) {
    assertThat(InterfaceId.isLinkLocal(address)).isEqualTo(leak);
  }

  @Test
  void theOriginatorOfATunnelIsALeakOnce() {
    List<Ipv6Leak> leaks = new ArrayList<>();
    Ipv6Leaks gatherer = new Ipv6Leaks();
    for (int i = 0; i < 3; i++) {
      gatherer.gather(tunnel("fe80::216:3eff:fe12:3456"), leaks::add);
    }
    assertThat(leaks).hasSize(1);
    Event event = new Ipv6LeakLifter().lift(leaks.getFirst()).getFirst();
    assertThat(event.text(Field.ATTACKER_V4)).isEqualTo("198.51.100.7");
    assertThat(event.text(Field.VECTOR)).isEqualTo("passive_tcp");
    assertThat(event.text(Field.MAC_OUI)).isEqualTo("00:16:3e");
  }

  private static Event tunnel(String originator) {
    return SCENE.event(EventKind.TUNNEL, 1).set(Field.ORIGINATOR_IP, originator).build();
  }
}
