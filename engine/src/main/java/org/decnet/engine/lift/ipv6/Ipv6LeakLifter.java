package org.decnet.engine.lift.ipv6;

import java.util.List;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Lifts a leaked address (spec 03, section 6). Its artefact id is that of the event. */
public final class Ipv6LeakLifter implements Lifter<Ipv6Leak> {
  @Override
  public EventKind kind() {
    return EventKind.IPV6_LEAK;
  }

  @Override
  public List<Event> lift(Ipv6Leak leak) {
    Event origin = leak.origin();
    InterfaceId id = InterfaceId.of(leak.address());
    return List.of(
        LiftedEvent.of(EventKind.IPV6_LEAK, origin.id().toString(), origin)
            .set(Field.ADDR, leak.address())
            .set(Field.MAC_OUI, id.oui())
            .set(Field.IID_KIND, id.kind())
            .set(Field.VECTOR, vector(origin))
            .set(Field.ATTACKER_V4, v4(origin.sourceIp()))
            .set(Field.OBSERVED_AT, origin.time())
            .build());
  }

  private static @Nullable String vector(Event origin) {
    if ("mdns".equals(origin.service())) {
      return "passive_mdns";
    }
    return switch (origin.text(Field.TRANSPORT)) {
      case "tcp" -> "passive_tcp";
      case "icmp", "icmp6", "icmpv6", "ipv6-icmp" -> "passive_ndp";
      case null, default -> null;
    };
  }

  private static @Nullable String v4(@Nullable String address) {
    return address == null || address.indexOf(':') >= 0 ? null : address;
  }
}
