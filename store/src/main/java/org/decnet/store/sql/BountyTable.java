package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.BOUNTY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.bounty.BountySighting;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.BountyType;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code bounty}. */
final class BountyTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          BOUNTY.ID,
          BOUNTY.TIMESTAMP,
          BOUNTY.DECKY,
          BOUNTY.SERVICE,
          BOUNTY.ATTACKER_IP,
          BOUNTY.ATTACKER_UUID,
          BOUNTY.BOUNTY_TYPE,
          BOUNTY.PAYLOAD);

  private final Bulk insert;
  private final Bulk move;

  BountyTable(DSLContext dsl) {
    this.insert = Bulk.insertIgnore(dsl, BOUNTY, COLUMNS);
    this.move =
        Bulk.of(
            dsl,
            dsl.update(BOUNTY)
                .set(BOUNTY.TIMESTAMP, Bulk.marker(BOUNTY.TIMESTAMP))
                .set(BOUNTY.DECKY, Bulk.marker(BOUNTY.DECKY))
                .set(BOUNTY.SERVICE, Bulk.marker(BOUNTY.SERVICE))
                .where(BOUNTY.ID.eq(Bulk.marker(BOUNTY.ID))));
  }

  /** When and where a find was first seen, as its row says. */
  private record First(Instant at, String decky, @Nullable String service) {}

  /** A find that is known, with what its row shall say. */
  private record Move(UUID id, BountySighting first) {}

  /** Adds finds and gives those that were not there. */
  List<BountySighting> add(
      Connection connection, DSLContext dsl, Map<UUID, BountySighting> sightings)
      throws SQLException {
    Map<UUID, First> known = load(dsl, sightings);
    List<Map.Entry<UUID, BountySighting>> fresh = new ArrayList<>();
    List<Move> earlier = new ArrayList<>();
    sightings.forEach((id, sighting) -> {
      First first = known.get(id);
      if (first == null) {
        fresh.add(Map.entry(id, sighting));
      } else {
        BountySighting before =
            new BountySighting(sighting.key(), first.at(), first.decky(), first.service());
        BountySighting joined = before.join(sighting);
        if (!joined.equals(before)) {
          earlier.add(new Move(id, joined));
        }
      }
    });
    insert.run(connection, fresh, BountyTable::bind);
    move.run(
        connection,
        earlier,
        (parameters, one) ->
            parameters
                .time(one.first().at())
                .text(one.first().decky())
                .text(one.first().service())
                .uuid(one.id()));
    return fresh.stream().map(Map.Entry::getValue).toList();
  }

  private static Map<UUID, First> load(DSLContext dsl, Map<UUID, BountySighting> sightings) {
    Map<UUID, First> known = new HashMap<>();
    Chunks.each(
        sightings.keySet(),
        ids ->
            dsl.select(BOUNTY.ID, BOUNTY.TIMESTAMP, BOUNTY.DECKY, BOUNTY.SERVICE)
                .from(BOUNTY)
                .where(BOUNTY.ID.in(ids))
                .forEach(row ->
                    known.put(row.value1(), new First(row.value2(), row.value3(), row.value4()))));
    return known;
  }

  private static void bind(Parameters parameters, Map.Entry<UUID, BountySighting> row)
      throws SQLException {
    BountySighting sighting = row.getValue();
    parameters
        .uuid(row.getKey())
        .time(sighting.at())
        .text(sighting.decky())
        .text(sighting.service())
        .text(sighting.key().ip())
        .uuid(sighting.key().attacker())
        .text(sighting.key().type().word())
        .text(JsonText.ofMap(sighting.key().payload()));
  }

  static Bounty bounty(Record row) {
    return new Bounty(
        row.get(BOUNTY.ID),
        row.get(BOUNTY.TIMESTAMP),
        row.get(BOUNTY.DECKY),
        row.get(BOUNTY.SERVICE),
        row.get(BOUNTY.ATTACKER_IP),
        row.get(BOUNTY.ATTACKER_UUID),
        BountyType.named(row.get(BOUNTY.BOUNTY_TYPE)).orElse(BountyType.FINGERPRINT),
        JsonText.map(JsonColumn.text(row, BOUNTY.PAYLOAD)));
  }
}
