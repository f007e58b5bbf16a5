package org.decnet.ingest.record;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sessions that are open at sensors whose records name only the two ends. Bounded: the one that
 * was quiet longest is forgotten first, and met again as one in the middle.
 */
public final class OpenSessions {
  private static final int MOST = 50_000;

  private final Map<String, String> sessions =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** A session starts at a peer's end; any that was open there is over. */
  public String open(String end, String session) {
    sessions.put(end, session);
    return session;
  }

  /** The session that is open at a peer's end; the end itself if none is known. */
  public String of(String end) {
    return sessions.getOrDefault(end, end);
  }

  /** The session that was open at a peer's end, which is over. */
  public String close(String end) {
    String session = sessions.remove(end);
    return session == null ? end : session;
  }
}
