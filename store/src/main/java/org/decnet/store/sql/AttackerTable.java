package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.session.AttackerIds;
import org.decnet.engine.session.AttackerSighting;
import org.decnet.engine.session.Trail;
import org.decnet.model.event.Event;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the table {@code attackers}, as far as events make them. */
final class AttackerTable {
  private static final List<Field<?>> BARE =
      List.of(
          ATTACKERS.UUID,
          ATTACKERS.IP,
          ATTACKERS.FIRST_SEEN,
          ATTACKERS.LAST_SEEN,
          ATTACKERS.UPDATED_AT);

  private static final List<Field<?>> COLUMNS =
      List.of(
          ATTACKERS.UUID,
          ATTACKERS.IP,
          ATTACKERS.FIRST_SEEN,
          ATTACKERS.LAST_SEEN,
          ATTACKERS.EVENT_COUNT,
          ATTACKERS.CREDENTIAL_COUNT,
          ATTACKERS.SERVICE_COUNT,
          ATTACKERS.DECKY_COUNT,
          ATTACKERS.SERVICES,
          ATTACKERS.DECKIES,
          ATTACKERS.TRAVERSAL_PATH,
          ATTACKERS.IS_TRAVERSAL,
          ATTACKERS.UPDATED_AT);

  private final NewRows<First> insert;
  private final Bulk upsert;

  AttackerTable(DSLContext dsl) {
    this.insert = new NewRows<>(dsl, ATTACKERS, ATTACKERS.UUID, BARE, First::attacker);
    this.upsert = Bulk.upsert(dsl, ATTACKERS, List.of(ATTACKERS.UUID), COLUMNS);
  }

  /** An attacker and the first event of a batch that shows it. */
  private record First(UUID attacker, Event event) {}

  /** A row as events make it. */
  private record Row(AttackerSighting sighting, long credentials, Trail trail) {}

  /**
   * Makes a bare row, with no events counted yet, for each attacker that has none, so that other
   * rows may refer to it, and gives those attackers.
   */
  Set<UUID> ensure(Connection connection, List<Event> events, AttackerIds ids, Instant now)
      throws SQLException {
    Map<UUID, First> firsts = new LinkedHashMap<>();
    for (Event event : events) {
      UUID attacker = ids.of(event);
      if (attacker != null) {
        firsts.putIfAbsent(attacker, new First(attacker, event));
      }
    }
    return insert
        .insert(
            connection,
            List.copyOf(firsts.values()),
            (parameters, first) ->
                parameters
                    .uuid(first.attacker())
                    .text(first.event().sourceIp())
                    .time(first.event().time())
                    .time(first.event().time())
                    .time(now))
        .stream()
        .map(First::attacker)
        .collect(Collectors.toSet());
  }

  /**
   * Adds sightings to what is known.
   *
   * @param trails way of each attacker, the new sightings included
   * @param newCredentials number of credentials that each attacker was not known to have tried
   */
  void add(
      Connection connection,
      DSLContext dsl,
      Collection<AttackerSighting> sightings,
      Map<UUID, Trail> trails,
      Map<UUID, Long> newCredentials,
      Instant now)
      throws SQLException {
    Map<UUID, Row> known = load(dsl, sightings);
    List<Row> rows = new ArrayList<>();
    for (AttackerSighting sighting : sightings) {
      UUID attacker = sighting.attacker();
      Trail trail = trails.getOrDefault(attacker, new Trail(List.of(), List.of()));
      long credentials = newCredentials.getOrDefault(attacker, 0L);
      Row before = known.get(attacker);
      rows.add(
          before == null
              ? new Row(sighting, credentials, trail)
              : new Row(
                  before.sighting().join(sighting), before.credentials() + credentials, trail));
    }
    upsert.run(connection, rows, (parameters, row) -> bind(parameters, row, now));
  }

  /** Rows with events; a bare row tells nothing. */
  private static Map<UUID, Row> load(DSLContext dsl, Collection<AttackerSighting> sightings) {
    Map<UUID, Row> known = new HashMap<>();
    Chunks.each(
        sightings.stream().map(AttackerSighting::attacker).toList(),
        uuids ->
            dsl.select(
                    ATTACKERS.UUID,
                    ATTACKERS.IP,
                    ATTACKERS.FIRST_SEEN,
                    ATTACKERS.LAST_SEEN,
                    ATTACKERS.EVENT_COUNT,
                    ATTACKERS.CREDENTIAL_COUNT)
                .from(ATTACKERS)
                .where(ATTACKERS.UUID.in(uuids))
                .and(ATTACKERS.EVENT_COUNT.gt(0L))
                .forEach(row -> known.put(row.get(ATTACKERS.UUID), row(row))));
    return known;
  }

  private static Row row(Record row) {
    return new Row(
        new AttackerSighting(
            row.get(ATTACKERS.UUID),
            row.get(ATTACKERS.IP),
            row.get(ATTACKERS.FIRST_SEEN),
            row.get(ATTACKERS.LAST_SEEN),
            row.get(ATTACKERS.EVENT_COUNT)),
        row.get(ATTACKERS.CREDENTIAL_COUNT),
        new Trail(List.of(), List.of()));
  }

  private static void bind(Parameters parameters, Row row, Instant now) throws SQLException {
    AttackerSighting sighting = row.sighting();
    Trail trail = row.trail();
    parameters
        .uuid(sighting.attacker())
        .text(sighting.ip())
        .time(sighting.firstSeen())
        .time(sighting.lastSeen())
        .integer(sighting.eventCount())
        .integer(row.credentials())
        .integer(trail.services().size())
        .integer(trail.deckies().size())
        .text(JsonText.ofTexts(trail.services()))
        .text(JsonText.ofTexts(trail.deckies()))
        .text(trail.path())
        .flag(trail.isTraversal())
        .time(now);
  }
}
