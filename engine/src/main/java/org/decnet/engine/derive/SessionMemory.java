package org.decnet.engine.derive;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decnet.engine.shell.session.FileOrigin;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Derives the events of one session after the other's, and remembers for each what it has done. The
 * events of a session must come in order; those of different sessions may mix. Used by one thread.
 *
 * <p>A session ends with its connection or after an hour without events, in event time. Memory is
 * bounded: the session that was quiet longest is forgotten first, and counted.
 */
public final class SessionMemory {
  /** Without events for longer, a session is another one (spec 01, section 4). */
  static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final int MOST_SESSIONS = 20_000;
  private static final long MOST_LETTERS = 8L * 1024 * 1024;

  private final StatementDeriver deriver;
  private final int mostSessions;
  private final long mostLetters;
  // In the order of their last use.
  private final Map<SessionId, Remembered> sessions = new LinkedHashMap<>(16, 0.75f, true);
  private long letters;
  private long forgotten;

  /** A memory of the size that fits a small heap. */
  public SessionMemory(StatementDeriver deriver) {
    this(deriver, MOST_SESSIONS, MOST_LETTERS);
  }

  SessionMemory(StatementDeriver deriver, int mostSessions, long mostLetters) {
    this.deriver = deriver;
    this.mostSessions = mostSessions;
    this.mostLetters = mostLetters;
  }

  /** A session and when it was last heard of. */
  private record Remembered(ShellSession session, Instant at) {}

  /** What follows from an event, given what its session did before. */
  public Derived derive(Event event) {
    SessionId id = event.session();
    if (id == null) {
      return deriver.derive(event);
    }
    ShellSession before = before(id, event.time());
    Derived derived = deriver.derive(event, before);
    if (ends(event)) {
      forget(id);
    } else {
      remember(id, event.time(), after(event, derived.session()));
    }
    return derived;
  }

  /** Sessions that were forgotten while they may have gone on. */
  public long forgotten() {
    return forgotten;
  }

  private ShellSession before(SessionId id, Instant now) {
    Remembered remembered = sessions.get(id);
    if (remembered == null) {
      return ShellSession.NEW;
    }
    if (Duration.between(remembered.at(), now).compareTo(LONGEST_PAUSE) > 0) {
      forget(id);
      return ShellSession.NEW;
    }
    return remembered.session();
  }

  private static boolean ends(Event event) {
    return event.kind() == EventKind.CONNECTION && "close".equals(event.text(Field.ACTION));
  }

  /** What the sensor saw beside the lines that were typed. */
  private static ShellSession after(Event event, ShellSession session) {
    return switch (event.kind()) {
      case FILE -> received(event, session);
      case AUTH_ATTEMPT -> loggedIn(event, session);
      default -> session;
    };
  }

  private static ShellSession received(Event event, ShellSession session) {
    String path = event.text(Field.ORIG_PATH);
    String name = path == null ? event.text(Field.FILENAME) : path;
    FileOrigin origin = origin(event.text(Field.DIRECTION));
    boolean failed = Boolean.FALSE.equals(event.get(Field.SUCCEEDED));
    return name == null || origin == null || failed ? session : session.received(name, origin);
  }

  private static @Nullable FileOrigin origin(@Nullable String direction) {
    return switch (direction) {
      case "download" -> FileOrigin.DOWNLOADED;
      case "upload" -> FileOrigin.UPLOADED;
      // A redirection is known from the line, and better: it may be a copy.
      case null, default -> null;
    };
  }

  private static ShellSession loggedIn(Event event, ShellSession session) {
    String user = event.text(Field.USERNAME);
    boolean named = user != null && "success".equals(event.text(Field.OUTCOME)) && isName(user);
    return named ? session.told(user, null) : session;
  }

  /** Whether a text may be the name of an account, and not what bots send to every port. */
  private static boolean isName(String user) {
    return !user.isEmpty()
        && user.length() <= 32
        && user.chars()
            .allMatch(c ->
                (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '-'
                    || c == '.');
  }

  private void remember(SessionId id, Instant now, ShellSession session) {
    if (session.equals(ShellSession.NEW)) {
      forget(id);
      return;
    }
    Remembered old = sessions.put(id, new Remembered(session, now));
    letters += session.weight() - (old == null ? 0 : old.session().weight());
    while (sessions.size() > mostSessions || letters > mostLetters) {
      Iterator<Map.Entry<SessionId, Remembered>> oldest = sessions.entrySet().iterator();
      letters -= oldest.next().getValue().session().weight();
      oldest.remove();
      forgotten++;
    }
  }

  private void forget(SessionId id) {
    Remembered old = sessions.remove(id);
    letters -= old == null ? 0 : old.session().weight();
  }
}
