package org.decnet.decoy.snmp;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.decoy.ber.Ber;
import org.decnet.decoy.persona.Persona;
import org.decnet.decoy.text.Parts;
import org.jspecify.annotations.Nullable;

/** What Net-SNMP tells of a host: the system group, its interfaces, and how long it is up. */
final class Mib {
  /** More than are read. */
  private static final int MOST_ARCS = 256;

  private static final int TICKS = 0x43;
  private static final int GAUGE = 0x42;
  private static final long TICK_MILLIS = 10;
  private static final long LARGEST_TICKS = 0xFFFF_FFFFL;
  private static final String SYSTEM = "1.3.6.1.2.1.1.";
  private static final String INTERFACES = "1.3.6.1.2.1.2.";
  private static final String HOST = "1.3.6.1.2.1.25.1.";

  /** Arcs are numbers: 10 stands behind 9. */
  private static final Comparator<String> ORDER =
      (one, other) -> {
        List<String> first = Parts.of(one, '.', MOST_ARCS);
        List<String> second = Parts.of(other, '.', MOST_ARCS);
        int shorter = Math.min(first.size(), second.size());
        for (int i = 0; i < shorter; i++) {
          int order = Long.compare(Long.parseLong(first.get(i)), Long.parseLong(second.get(i)));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(first.size(), second.size());
      };

  private final TreeMap<String, byte[]> values = new TreeMap<>(ORDER);
  private final Instant bootedAt;

  Mib(Persona persona) {
    this.bootedAt = persona.bootedAt();
    String host = persona.hostName();
    String kernel = persona.distro().kernel();
    text(SYSTEM + "1.0", "Linux " + host + " " + kernel + " #1 SMP x86_64");
    values.put(SYSTEM + "2.0", Ber.object("1.3.6.1.4.1.8072.3.2.10"));
    values.put(SYSTEM + "3.0", new byte[0]);
    text(SYSTEM + "4.0", "root@" + host);
    text(SYSTEM + "5.0", host);
    text(SYSTEM + "6.0", "rack " + persona.number("snmp.rack", 1, 40));
    values.put(SYSTEM + "7.0", Ber.integer(72));
    values.put(INTERFACES + "1.0", Ber.integer(2));
    values.put(INTERFACES + "2.1.1.1", Ber.integer(1));
    values.put(INTERFACES + "2.1.1.2", Ber.integer(2));
    text(INTERFACES + "2.1.2.1", "lo");
    text(INTERFACES + "2.1.2.2", "ens3");
    values.put(INTERFACES + "2.1.3.1", Ber.integer(24));
    values.put(INTERFACES + "2.1.3.2", Ber.integer(6));
    values.put(INTERFACES + "2.1.5.1", Ber.integer(GAUGE, 10_000_000));
    values.put(INTERFACES + "2.1.5.2", Ber.integer(GAUGE, 1_000_000_000));
    values.put(HOST + "1.0", new byte[0]);
  }

  private void text(String object, String text) {
    values.put(object, Ber.text(Ber.OCTETS, text));
  }

  /** The value of an object at a moment; null if there is none. */
  byte @Nullable [] value(String object, Instant now) {
    byte[] value = values.get(object);
    return value == null || value.length > 0 ? value : ticks(now);
  }

  /** The object behind another one; null behind the last. */
  @Nullable String next(String object) {
    Map.Entry<String, byte[]> next = values.higherEntry(object);
    return next == null ? null : next.getKey();
  }

  private byte[] ticks(Instant now) {
    long ticks = Duration.between(bootedAt, now).toMillis() / TICK_MILLIS;
    return Ber.integer(TICKS, ticks & LARGEST_TICKS);
  }
}
