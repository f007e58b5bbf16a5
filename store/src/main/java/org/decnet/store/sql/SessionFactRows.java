package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what rows say of one session, bounded in number. */
final class SessionFactRows {
  private static final int MOST_FINGERPRINTS = 256;

  private final DSLContext dsl;
  private final Record row;
  private final String session;

  /**
   * A reader.
   *
   * @param row the attacker's row
   */
  SessionFactRows(DSLContext dsl, Record row, SessionId session) {
    this.dsl = dsl;
    this.row = row;
    this.session = session.value();
  }

  ActorFacts facts() {
    FileFold files = FileFold.of(dsl, EVENT.SESSION_ID.eq(session));
    Map<UUID, UUID> identities = FactRows.identities(dsl, List.of(row));
    UUID named = row.get(ATTACKERS.IDENTITY_ID);
    UUID identity = named == null ? null : identities.get(named);
    ActorFacts facts =
        new ActorFacts(
            ActorRows.attacker(row),
            identity,
            TechniqueFold.of(dsl, TTP_TAG.SESSION_ID.eq(session)),
            files.files(),
            files.domains(),
            files.urls(),
            files.endpoints(),
            CommandLines.of(dsl, COMMAND.SESSION_ID.eq(session)),
            fingerprints(),
            null);
    return facts.with(
        new ActorDetails(
            row.get(ATTACKERS.SCORE),
            DetailRows.scoreReason(row),
            identity == null ? null : DetailRows.campaigns(dsl, Set.of(identity)).get(identity),
            0,
            DetailRows.routing(row),
            Map.of(),
            List.of(),
            List.of(),
            dsl.selectFrom(SESSION).where(SESSION.SESSION_ID.eq(session)).fetch(ActorRows::session),
            DetailRows.common(dsl, facts, files, new CommonValues())));
  }

  private List<ActorFacts.Fingerprint> fingerprints() {
    Set<ActorFacts.Fingerprint> found =
        new TreeSet<>(
            Comparator.comparing(ActorFacts.Fingerprint::type)
                .thenComparing(ActorFacts.Fingerprint::value));
    dsl.selectFrom(EVENT)
        .where(EVENT.SESSION_ID.eq(session))
        .and(EVENT.KIND.eq(EventKind.FINGERPRINT.kindName()))
        .orderBy(EVENT.TIME, EVENT.EVENT_ID)
        .limit(MOST_FINGERPRINTS)
        .forEach(stored -> {
          Event event = EventTable.event(stored);
          if (event == null) {
            return;
          }
          String type = event.text(Field.FINGERPRINT_TYPE);
          String value = event.text(Field.VALUE);
          if (type != null && value != null && !"out".equals(event.text(Field.DIRECTION))) {
            found.add(new ActorFacts.Fingerprint(type, value));
          }
        });
    return List.copyOf(found);
  }
}
