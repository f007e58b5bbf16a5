package org.decnet.engine.cluster;

import java.util.Comparator;
import java.util.UUID;

/** The order of uuids as texts. The order of {@link UUID} itself has signs and is another one. */
public final class UuidOrder implements Comparator<UUID> {
  /** The only one. */
  public static final UuidOrder TEXT = new UuidOrder();

  private UuidOrder() {}

  @Override
  public int compare(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
