package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.bus.Changes;
import org.decnet.engine.port.SpanRef;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.session.BatchFold;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.engine.session.SessionSighting;
import org.decnet.engine.session.Sightings;
import org.decnet.engine.session.Trail;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes events and what follows from them, within a transaction of the caller.
 *
 * <p>The database says which events are new, and only those are folded, so each event counts once.
 * What is known about the touched rows is read, joined with the new sightings and written back.
 * Such a join does not depend on order (see {@link BatchFold}), and the transaction keeps it whole.
 */
final class BatchWriter {
  private final EventTable events;
  private final AttackerTable attackers;
  private final ContactTable contacts;
  private final SessionTable sessions;
  private final CommandTable commands;
  private final CredentialTable credentials;
  private final TraceTables traces;
  private final FindTables finds;
  private final DueTable due;
  private final SearchPending pending;

  BatchWriter(DSLContext dsl, SecretColumns secrets) {
    events = new EventTable(dsl);
    attackers = new AttackerTable(dsl);
    contacts = new ContactTable(dsl);
    sessions = new SessionTable(dsl);
    commands = new CommandTable(dsl);
    credentials = new CredentialTable(dsl, secrets);
    traces = new TraceTables(dsl);
    finds = new FindTables(dsl);
    due = new DueTable(dsl);
    pending = new SearchPending(dsl);
  }

  /**
   * Writes events and gives what they changed.
   *
   * @param span the span that they are written within; null if nobody traces it
   */
  Changes write(
      Connection connection, DSLContext dsl, List<Event> batch, Instant now, @Nullable SpanRef span)
      throws SQLException {
    List<Event> fit = batch.stream().map(Widths::fit).toList();
    AttackerIds ids = new AttackerIds();
    Set<UUID> newAttackers = attackers.ensure(connection, fit, ids, now);
    List<Event> fresh = events.insert(connection, fit, ids, now, span);
    if (fresh.isEmpty()) {
      return Changes.NONE;
    }
    // Nobody did what a self-test tells, so nothing is found by it.
    List<Event> done = fresh.stream().filter(event -> !event.flag(Field.SYNTHETIC)).toList();
    pending.add(connection, done);
    Sightings sightings = BatchFold.fold(done, ids);
    List<CredentialSighting> newCredentials =
        credentials.add(connection, dsl, sightings.credentials().values());
    addAttackers(connection, dsl, sightings, newCredentials, now);
    SessionTable.Change change = sessions.add(connection, dsl, sightings.sessions().values());
    commands.add(connection, dsl, sightings.commands(), change.before());
    traces.add(connection, sightings.traces().values());
    due.mark(connection, Feed.ATTACKERS, sightings.attackers().keySet());
    FindTables.Fresh found = finds.add(connection, dsl, done, ids, sightings.traces().values());
    return new Changes(
            fresh, newAttackers, started(change), ended(dsl, change), newCredentials, List.of())
        .withFinds(found.bounties(), found.rotations(), found.senders());
  }

  private void addAttackers(
      Connection connection,
      DSLContext dsl,
      Sightings sightings,
      List<CredentialSighting> newCredentials,
      Instant now)
      throws SQLException {
    Map<UUID, Trail> trails = contacts.add(connection, dsl, sightings.contacts());
    Map<UUID, Long> counts =
        newCredentials.stream()
            .collect(Collectors.groupingBy(CredentialSighting::attacker, Collectors.counting()));
    attackers.add(connection, dsl, sightings.attackers().values(), trails, counts, now);
  }

  private static List<SessionSighting> started(SessionTable.Change change) {
    return change.now().stream()
        .filter(session -> !change.before().containsKey(session.id()))
        .toList();
  }

  private static List<Changes.Ended> ended(DSLContext dsl, SessionTable.Change change) {
    List<SessionSighting> ended =
        change.now().stream()
            .filter(session -> session.ending() != null)
            .filter(session -> !hadEnded(change.before().get(session.id())))
            .toList();
    Map<SessionId, List<TypedCommand>> typed =
        CommandTable.ofSessions(
            dsl,
            ended.stream()
                .filter(session -> session.counts().commands() > 0)
                .map(session -> session.id().value())
                .toList());
    return ended.stream()
        .map(session -> new Changes.Ended(session, typed.getOrDefault(session.id(), List.of())))
        .toList();
  }

  private static boolean hadEnded(@Nullable SessionSighting before) {
    return before != null && before.ending() != null;
  }
}
