package org.decnet.export.misp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.decnet.model.actor.Session;
import org.decnet.model.fact.ActorDetails;

/** The newest of all sessions that an event is about. */
final class NewestSessions {
  private static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::startedAt)
          .reversed()
          .thenComparing(session -> session.id().value());

  private final TreeSet<Session> newest = new TreeSet<>(NEWEST_FIRST);

  void add(List<Session> sessions) {
    for (Session session : sessions) {
      newest.add(session);
      if (newest.size() > ActorDetails.MOST_SESSIONS) {
        newest.pollLast();
      }
    }
  }

  void addTo(MispEvent event) {
    newest.forEach(session -> event.add(object(session), "session"));
  }

  private static MispObject object(Session session) {
    MispObject object =
        new MispObject(
                MispTemplate.SESSION,
                session.id().value(),
                session.startedAt(),
                session.endedAt() == null ? session.startedAt() : session.endedAt())
            .add("session", MispType.TEXT, session.id().value())
            .add("sensor", MispType.TEXT, session.sensor())
            .add("timestamp", MispType.DATETIME, MispIds.time(session.startedAt()))
            .add("message", MispType.TEXT, summary(session));
    if (session.service() != null) {
      object.add("protocol", MispType.TEXT, session.service());
    }
    if (session.username() != null && !session.username().isBlank()) {
      object.add("username", MispType.TEXT, session.username());
    }
    return object;
  }

  private static String summary(Session session) {
    List<String> parts = new ArrayList<>();
    parts.add("commands: " + session.commandCount());
    parts.add("files: " + session.fileCount());
    if (session.loginOutcome() != null) {
      parts.add("login: " + session.loginOutcome());
    }
    if (session.durationSeconds() != null) {
      parts.add(String.format(Locale.ROOT, "seconds: %.1f", session.durationSeconds()));
    }
    return String.join(", ", parts);
  }
}
