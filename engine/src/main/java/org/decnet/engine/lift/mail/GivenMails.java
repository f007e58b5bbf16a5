package org.decnet.engine.lift.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers which messages were lifted: a decoy may tell of one in several logs. Bounded. */
final class GivenMails {
  static final int MOST = 20_000;

  private final Set<String> ids =
      Collections.newSetFromMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** Whether a message is met for the first time. */
  boolean add(String id) {
    return ids.add(id);
  }
}
