package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.OBSERVATIONS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.port.AttackerStore;
import org.decnet.engine.port.CredentialQuery;
import org.decnet.engine.session.CredentialSighting;
import org.decnet.model.Page;
import org.decnet.model.actor.AttackerFingerprint;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.ServiceActivity;
import org.decnet.model.actor.Standing;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.tag.TechniqueTally;
import org.jooq.Record2;
import org.jooq.Table;

/** What is known of attackers beside their rows, from SQL. */
final class JooqAttackerStore implements AttackerStore {
  /** Events of an attacker that are looked at for his services. */
  private static final int MOST_EVENTS = 10_000;

  private final Database database;
  private final SecretColumns secrets;

  JooqAttackerStore(Database database, SecretColumns secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  @Override
  public Map<UUID, Standing> standings(Collection<UUID> attackers) {
    return database.read(dsl -> {
      Map<UUID, Standing> standings = new HashMap<>();
      Chunks.each(
          attackers,
          some ->
              dsl.select(
                      ATTACKERS.UUID,
                      ATTACKERS.SCORE,
                      ATTACKERS.BOUNTY_COUNT,
                      ATTACKERS.IDENTITY_ID)
                  .from(ATTACKERS)
                  .where(ATTACKERS.UUID.in(some))
                  .forEach(row ->
                      standings.put(
                          row.value1(), new Standing(row.value2(), row.value3(), row.value4()))));
      return standings;
    });
  }

  @Override
  public Map<UUID, List<TechniqueTally>> tallies(Collection<UUID> attackers, double minConfidence) {
    return database.read(dsl -> OwnerTallies.of(dsl, attackers, minConfidence));
  }

  @Override
  public List<Event> latest(UUID attacker, int limit) {
    return database.read(dsl ->
        dsl
            .select(EVENT.fields())
            .from(EVENT)
            .where(EVENT.ATTACKER_UUID.eq(attacker))
            .orderBy(EVENT.TIME.desc(), EVENT.EVENT_ID.desc())
            .limit(Limits.rows(limit))
            .fetch()
            .stream()
            .flatMap(row -> Stream.ofNullable(EventTable.event(row)))
            .toList());
  }

  @Override
  public ServiceActivity services(UUID attacker) {
    SortedSet<String> interacted = new TreeSet<>();
    SortedSet<String> scanned = new TreeSet<>();
    database
        .<List<Record2<String, String>>>read(dsl -> {
          Table<Record2<String, String>> latest =
              dsl.select(EVENT.SERVICE, EVENT.EVENT_CLASS)
                  .from(EVENT)
                  .where(EVENT.ATTACKER_UUID.eq(attacker))
                  .orderBy(EVENT.TIME.desc())
                  .limit(MOST_EVENTS)
                  .asTable("latest");
          return dsl.selectDistinct(latest.field(EVENT.SERVICE), latest.field(EVENT.EVENT_CLASS))
              .from(latest)
              .fetch();
        })
        .forEach(row -> {
          if (row.value1() != null) {
            boolean did = EventClass.INTERACTION.className().equals(row.value2());
            (did ? interacted : scanned).add(row.value1());
          }
        });
    scanned.removeAll(interacted);
    return new ServiceActivity(List.copyOf(interacted), List.copyOf(scanned));
  }

  @Override
  public long observations(UUID attacker) {
    return database.read(
        dsl -> dsl.fetchCount(OBSERVATIONS, OBSERVATIONS.ATTACKER_UUID.eq(attacker)));
  }

  @Override
  public Page<AttackerFingerprint> fingerprints(UUID attacker, int limit, int offset) {
    return Pages.of(
        database,
        ATTACKER_FINGERPRINT,
        ATTACKER_FINGERPRINT.ATTACKER_UUID.eq(attacker),
        List.of(
            ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.asc(),
            ATTACKER_FINGERPRINT.VALUE.asc(),
            ATTACKER_FINGERPRINT.PORT.asc()),
        limit,
        offset,
        row ->
            new AttackerFingerprint(
                row.get(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE),
                row.get(ATTACKER_FINGERPRINT.VALUE),
                row.get(ATTACKER_FINGERPRINT.PORT),
                row.get(ATTACKER_FINGERPRINT.FIRST_SEEN),
                row.get(ATTACKER_FINGERPRINT.LAST_SEEN),
                row.get(ATTACKER_FINGERPRINT.COUNT)));
  }

  @Override
  public Page<Credential> credentials(CredentialQuery query) {
    return Pages.of(
        database,
        CREDENTIALS,
        ActorConditions.of(query),
        List.of(CREDENTIALS.ATTEMPT_COUNT.desc(), CREDENTIALS.ID.asc()),
        query.limit(),
        query.offset(),
        ActorRows::credential);
  }

  @Override
  public Map<Credential, String> secrets(Collection<Credential> credentials) {
    Map<UUID, Credential> byId = new HashMap<>();
    credentials.forEach(credential -> byId.put(id(credential), credential));
    Map<Credential, String> clear = new HashMap<>();
    database.read(dsl -> {
      Chunks.each(
          byId.keySet(),
          some ->
              dsl.select(CREDENTIALS.ID, CREDENTIALS.SECRET_B64)
                  .from(CREDENTIALS)
                  .where(CREDENTIALS.ID.in(some))
                  .and(CREDENTIALS.SECRET_B64.isNotNull())
                  .forEach(row ->
                      clear.put(
                          byId.get(row.value1()),
                          secrets.open(row.value1(), row.value2()).clearText())));
      return clear;
    });
    return clear;
  }

  private static UUID id(Credential credential) {
    return new CredentialSighting.Key(
            credential.attackerIp(),
            credential.decky(),
            credential.service(),
            credential.secretKind(),
            credential.secretSha256(),
            credential.principalKey())
        .id();
  }
}
