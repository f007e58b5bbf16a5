package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_CONTACT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.session.ContactSighting;
import org.decnet.engine.session.Trail;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the table {@code attacker_contact}. */
final class ContactTable {
  private static final List<Field<?>> KEY =
      List.of(ATTACKER_CONTACT.ATTACKER_UUID, ATTACKER_CONTACT.DECKY, ATTACKER_CONTACT.SERVICE);

  private static final List<Field<?>> COLUMNS =
      List.of(
          ATTACKER_CONTACT.ATTACKER_UUID,
          ATTACKER_CONTACT.DECKY,
          ATTACKER_CONTACT.SERVICE,
          ATTACKER_CONTACT.FIRST_SEEN,
          ATTACKER_CONTACT.LAST_SEEN,
          ATTACKER_CONTACT.EVENT_COUNT);

  private final Bulk upsert;

  ContactTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, ATTACKER_CONTACT, KEY, COLUMNS);
  }

  /** Adds sightings to what is known and gives the way of each attacker in them. */
  Map<UUID, Trail> add(
      Connection connection, DSLContext dsl, Map<ContactSighting.Key, ContactSighting> sightings)
      throws SQLException {
    Map<ContactSighting.Key, ContactSighting> all = load(dsl, sightings.keySet());
    List<ContactSighting> changed = new ArrayList<>();
    sightings.forEach(
        (key, sighting) -> changed.add(all.merge(key, sighting, ContactSighting::join)));
    upsert.run(connection, changed, ContactTable::bind);
    return trails(all.values());
  }

  /** All contacts of the attackers in some keys. */
  private static Map<ContactSighting.Key, ContactSighting> load(
      DSLContext dsl, Collection<ContactSighting.Key> keys) {
    Map<ContactSighting.Key, ContactSighting> known = new LinkedHashMap<>();
    Chunks.each(
        keys.stream().map(ContactSighting.Key::attacker).distinct().toList(),
        uuids ->
            dsl.select(COLUMNS)
                .from(ATTACKER_CONTACT)
                .where(ATTACKER_CONTACT.ATTACKER_UUID.in(uuids))
                .forEach(row -> {
                  ContactSighting contact = contact(row);
                  known.put(contact.key(), contact);
                }));
    return known;
  }

  private static Map<UUID, Trail> trails(Collection<ContactSighting> contacts) {
    Map<UUID, List<ContactSighting>> byAttacker = new HashMap<>();
    for (ContactSighting contact : contacts) {
      byAttacker
          .computeIfAbsent(contact.key().attacker(), attacker -> new ArrayList<>())
          .add(contact);
    }
    Map<UUID, Trail> trails = new HashMap<>();
    byAttacker.forEach((attacker, own) -> trails.put(attacker, Trail.of(own)));
    return trails;
  }

  private static ContactSighting contact(Record row) {
    return new ContactSighting(
        new ContactSighting.Key(
            row.get(ATTACKER_CONTACT.ATTACKER_UUID),
            row.get(ATTACKER_CONTACT.DECKY),
            row.get(ATTACKER_CONTACT.SERVICE)),
        row.get(ATTACKER_CONTACT.FIRST_SEEN),
        row.get(ATTACKER_CONTACT.LAST_SEEN),
        row.get(ATTACKER_CONTACT.EVENT_COUNT));
  }

  private static void bind(Parameters parameters, ContactSighting contact) throws SQLException {
    parameters
        .uuid(contact.key().attacker())
        .text(contact.key().decky())
        .text(contact.key().service())
        .time(contact.firstSeen())
        .time(contact.lastSeen())
        .integer(contact.eventCount());
  }
}
