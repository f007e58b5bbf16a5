package org.decnet.ingest.cowrie;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sessions seen lately. Bounded in number and in text: the one that was quiet longest is
 * forgotten first, and met again as one in the middle.
 */
final class Sessions {
  static final int MOST_SESSIONS = 50_000;
  static final long MOST_CHARACTERS = 16L * 1024 * 1024;

  private final LinkedHashMap<String, SessionState> sessions =
      new LinkedHashMap<>(1024, 0.75f, true);
  private long characters;

  /** The state of a session, new if it is not known. */
  SessionState of(String sessionId) {
    SessionState known = sessions.get(sessionId);
    if (known != null) {
      return known;
    }
    SessionState fresh = new SessionState();
    sessions.put(sessionId, fresh);
    shrink();
    return fresh;
  }

  /** Keeps a line in the state of a session. */
  void remember(SessionState state, SessionState.Line line) {
    long before = state.remembered();
    state.remember(line);
    characters += state.remembered() - before;
    shrink();
  }

  int size() {
    return sessions.size();
  }

  long characters() {
    return characters;
  }

  private void shrink() {
    Iterator<Map.Entry<String, SessionState>> eldest = sessions.entrySet().iterator();
    while (sessions.size() > 1
        && (sessions.size() > MOST_SESSIONS || characters > MOST_CHARACTERS)) {
      characters -= eldest.next().getValue().remembered();
      eldest.remove();
    }
  }
}
