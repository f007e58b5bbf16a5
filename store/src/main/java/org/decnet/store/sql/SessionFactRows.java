package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    ActorFacts facts =
        new ActorFacts(
            ActorRows.attacker(row),
            FactRows.identity(dsl, row),
            TechniqueFold.of(dsl, TTP_TAG.SESSION_ID.eq(session)),
            files.files(),
            files.domains(),
            files.urls(),
            files.endpoints(),
            FactRows.commands(dsl, COMMAND.SESSION_ID.eq(session)),
            fingerprints(),
            null);
    DetailRows details = new DetailRows(dsl, row, facts);
    ActorDetails brief = details.brief();
    return facts.with(
        new ActorDetails(
            brief.score(),
            brief.scoreReason(),
            brief.campaign(),
            0,
            brief.routing(),
            Map.of(),
            List.of(),
            List.of(),
            dsl.selectFrom(SESSION).where(SESSION.SESSION_ID.eq(session)).fetch(ActorRows::session),
            details.common(files, new CommonValues())));
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
