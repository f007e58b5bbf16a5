package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ARTIFACTS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.engine.bounty.ArtifactSighting;
import org.decnet.engine.bounty.ArtifactSighting.Capture;
import org.decnet.engine.bounty.ArtifactSighting.Content;
import org.decnet.model.bounty.ArtifactName;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of the table {@code artifacts}. */
final class ArtifactTable {
  private static final List<Field<?>> KEY =
      List.of(ARTIFACTS.DECKY, ARTIFACTS.SERVICE, ARTIFACTS.STORED_AS);

  private static final List<Field<?>> COLUMNS =
      List.of(
          ARTIFACTS.DECKY,
          ARTIFACTS.SERVICE,
          ARTIFACTS.STORED_AS,
          ARTIFACTS.SHA256,
          ARTIFACTS.SIZE,
          ARTIFACTS.ATTACKER_UUID,
          ARTIFACTS.FIRST_SEEN,
          ARTIFACTS.LAST_SEEN,
          ARTIFACTS.COUNT);

  private final Bulk upsert;

  ArtifactTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, ARTIFACTS, KEY, COLUMNS);
  }

  /** Adds sightings of new events. */
  void add(Connection connection, DSLContext dsl, Map<ArtifactName, ArtifactSighting> sightings)
      throws SQLException {
    Map<ArtifactName, ArtifactSighting> known = new HashMap<>();
    Chunks.each(
        sightings.keySet(),
        names ->
            dsl.select(COLUMNS)
                .from(ARTIFACTS)
                .where(
                    DSL.or(
                        names.stream()
                            .map(name ->
                                ARTIFACTS
                                    .STORED_AS
                                    .eq(name.storedAs())
                                    .and(ARTIFACTS.DECKY.eq(name.decky()))
                                    .and(ARTIFACTS.SERVICE.eq(name.service())))
                            .toList()))
                .forEach(row -> known.put(name(row), sighting(row))));
    List<ArtifactSighting> rows = new ArrayList<>();
    sightings.forEach(
        (name, sighting) -> rows.add(known.merge(name, sighting, ArtifactSighting::join)));
    upsert.run(connection, rows, ArtifactTable::bind);
  }

  private static void bind(Parameters parameters, ArtifactSighting row) throws SQLException {
    parameters
        .text(row.name().decky())
        .text(row.name().service())
        .text(row.name().storedAs())
        .text(row.last().sha256())
        .integer(row.size())
        .uuid(row.first().attacker())
        .time(row.first().at())
        .time(row.last().at())
        .integer(row.count());
  }

  static ArtifactName name(Record row) {
    return new ArtifactName(
        row.get(ARTIFACTS.DECKY), row.get(ARTIFACTS.SERVICE), row.get(ARTIFACTS.STORED_AS));
  }

  private static ArtifactSighting sighting(Record row) {
    return new ArtifactSighting(
        name(row),
        new Capture(row.get(ARTIFACTS.FIRST_SEEN), row.get(ARTIFACTS.ATTACKER_UUID)),
        new Content(row.get(ARTIFACTS.LAST_SEEN), row.get(ARTIFACTS.SHA256)),
        row.get(ARTIFACTS.SIZE),
        row.get(ARTIFACTS.COUNT));
  }
}
