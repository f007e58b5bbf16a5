package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.session.BatchFold;
import org.decnet.engine.session.SessionSighting;
import org.decnet.engine.session.Sightings;
import org.decnet.engine.session.Trail;
import org.decnet.model.event.Event;
import org.decnet.model.event.SessionId;
import org.jooq.DSLContext;

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

  BatchWriter(DSLContext dsl, SecretColumns secrets) {
    events = new EventTable(dsl);
    attackers = new AttackerTable(dsl);
    contacts = new ContactTable(dsl);
    sessions = new SessionTable(dsl);
    commands = new CommandTable(dsl);
    credentials = new CredentialTable(dsl, secrets);
  }

  /** Writes events and gives those that were not there. */
  List<Event> write(Connection connection, DSLContext dsl, List<Event> batch, Instant now)
      throws SQLException {
    AttackerIds ids = new AttackerIds();
    attackers.ensure(connection, batch, ids, now);
    List<Event> fresh = events.insert(connection, batch, ids, now);
    if (!fresh.isEmpty()) {
      add(connection, dsl, BatchFold.fold(fresh, ids), now);
    }
    return fresh;
  }

  private void add(Connection connection, DSLContext dsl, Sightings sightings, Instant now)
      throws SQLException {
    Map<UUID, Long> newCredentials =
        credentials.add(connection, dsl, sightings.credentials().values());
    Map<UUID, Trail> trails = contacts.add(connection, dsl, sightings.contacts());
    attackers.add(connection, dsl, sightings.attackers().values(), trails, newCredentials, now);
    Map<SessionId, SessionSighting> known =
        sessions.add(connection, dsl, sightings.sessions().values());
    commands.add(connection, dsl, sightings.commands(), known);
  }
}
