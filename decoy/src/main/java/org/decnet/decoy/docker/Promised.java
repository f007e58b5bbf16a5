package org.decnet.decoy.docker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids of what was promised last, in bounded memory. */
final class Promised {
  private static final int MOST = 256;
  private static final int SHORTEST = 4;

  private final Map<String, Boolean> ids =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(String id) {
    ids.put(id, true);
  }

  /** The id that begins so; null if none does. */
  synchronized @Nullable String find(String start) {
    return start.length() < SHORTEST
        ? null
        : ids.keySet().stream().filter(id -> id.startsWith(start)).findFirst().orElse(null);
  }
}
