package org.decnet.engine.lift.ipv6;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses that hold on their own link only: as the source of a packet, or as the originator
 * that a client claims for a tunnel. One that was seen is not told again.
 */
public final class Ipv6Leaks implements Gatherer<Ipv6Leak> {
  private static final int MOST = 10_000;

  private final Set<String> seen = new LinkedHashSet<>();

  @Override
  public void gather(Event event, Consumer<Ipv6Leak> ready) {
    if (event.get(Field.PARENT_EVENT_ID) != null) {
      return;
    }
    look(event, event.sourceIp(), ready);
    look(event, event.text(Field.ORIGINATOR_IP), ready);
  }

  private void look(Event event, @Nullable String address, Consumer<Ipv6Leak> ready) {
    if (address == null || !InterfaceId.isLinkLocal(address)) {
      return;
    }
    if (seen.size() >= MOST) {
      seen.remove(seen.iterator().next());
    }
    if (seen.add(event.sensor() + '|' + event.sourceIp() + '|' + address)) {
      ready.accept(new Ipv6Leak(event, address));
    }
  }

  @Override
  public void settle(Consumer<Ipv6Leak> ready) {}

  @Override
  public void finish(Consumer<Ipv6Leak> ready) {
    seen.clear();
  }

  @Override
  public long forgotten() {
    return 0;
  }
}
