package org.decnet.cli.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.decnet.attack.AttackCatalog;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.port.Stores;
import org.decnet.model.actor.Session;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;

/**
 * What was found in some sessions, in the order of the night.
 *
 * @param chapters one for each session
 */
record DemoStory(List<Chapter> chapters) {

  /**
   * One session.
   *
   * @param techniques names of what it showed
   */
  record Chapter(Session session, List<TechniqueId> techniques, List<String> names) {}

  /** Tells of the sessions of given ids. */
  static DemoStory of(Stores stores, AttackCatalog attack, List<SessionId> ids) {
    List<Chapter> chapters = new ArrayList<>();
    for (SessionId id : ids) {
      stores.actors().session(id).ifPresent(found -> chapters.add(chapter(stores, attack, found)));
    }
    chapters.sort(Comparator.comparing(chapter -> chapter.session().startedAt()));
    return new DemoStory(List.copyOf(chapters));
  }

  private static Chapter chapter(Stores stores, AttackCatalog attack, Session session) {
    List<TechniqueId> techniques =
        stores.tags().tally(new Scope.OfSession(session.id()), 0).stream()
            .map(TechniqueTally::technique)
            .distinct()
            .toList();
    return new Chapter(session, techniques, techniques.stream().map(attack::displayName).toList());
  }

  /** The story as lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Chapter chapter : chapters) {
      lines.add(headline(chapter.session()));
      lines.add(
          "       "
              + (chapter.names().isEmpty()
                  ? "nothing to tag"
                  : String.join("; ", chapter.names())));
    }
    return lines;
  }

  /** Number of distinct source addresses. */
  long addresses() {
    return chapters.stream().map(chapter -> chapter.session().sourceIp()).distinct().count();
  }

  /** Number of distinct decoys. */
  long decoys() {
    return chapters.stream().map(chapter -> chapter.session().decky()).distinct().count();
  }

  /** Number of distinct techniques. */
  long techniques() {
    return chapters.stream().flatMap(chapter -> chapter.techniques().stream()).distinct().count();
  }

  /** The session that shows most. */
  Session richest() {
    return chapters.stream()
        .max(Comparator.comparingInt(chapter -> chapter.techniques().size()))
        .map(Chapter::session)
        .orElseThrow();
  }

  private static String headline(Session session) {
    List<String> deeds = new ArrayList<>();
    deeds.add(login(session));
    if (session.commandCount() > 0) {
      deeds.add(Show.counted(session.commandCount(), "command"));
    }
    if (session.fileCount() > 0) {
      deeds.add(Show.counted(session.fileCount(), "file"));
    }
    return VisibleText.of(
        session.startedAt().toString().substring(11, 16)
            + "  "
            + session.sourceIp()
            + " on "
            + session.decky()
            + " ("
            + Show.text(session.service())
            + "): "
            + deeds.stream().collect(Collectors.joining(", ")));
  }

  private static String login(Session session) {
    String outcome = session.loginOutcome();
    if (outcome == null) {
      return "no login";
    }
    return outcome.equals("success") ? "logged in as " + session.username() : "login failed";
  }
}
