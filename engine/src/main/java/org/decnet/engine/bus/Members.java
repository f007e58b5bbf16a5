package org.decnet.engine.bus;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists of ids that may be longer than a payload may be. */
final class Members {
  /** Most ids that a payload lists. */
  static final int MOST = 10_000;

  private Members() {}

  static List<UUID> told(List<UUID> ids) {
    return ids.size() <= MOST ? ids : ids.subList(0, MOST);
  }

  /** All ids, in whatever order they came, as one text. */
  static String key(List<UUID> ids) {
    return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
  }
}
