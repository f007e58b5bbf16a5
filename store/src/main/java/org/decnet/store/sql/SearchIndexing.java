package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SEARCH_DOC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.search.EventTerms;
import org.decnet.model.event.Event;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Some events with their terms, made before the transaction that writes them begins. */
final class SearchIndexing {
  private final List<Found> found;

  private SearchIndexing(List<Found> found) {
    this.found = found;
  }

  private record Found(UUID id, Instant time, String terms) {}

  /** The events of some ids that are still there. */
  static SearchIndexing of(DSLContext dsl, List<UUID> ids) {
    List<Found> found = new ArrayList<>();
    Chunks.each(
        ids,
        some ->
            dsl.select(EVENT.fields())
                .from(EVENT)
                .where(EVENT.EVENT_ID.in(some))
                .forEach(row -> add(row, found)));
    return new SearchIndexing(found);
  }

  private static void add(Record row, List<Found> found) {
    Event event = EventTable.event(row);
    if (event != null) {
      String terms = EventTerms.of(event, row.get(EVENT.ATTACKER_UUID));
      found.add(new Found(event.id(), event.time(), terms));
    }
  }

  /** Writes those that are not written yet. */
  void write(Connection connection, DSLContext dsl) throws SQLException {
    Set<UUID> gone = new HashSet<>(found.stream().map(Found::id).toList());
    Set<UUID> known = new HashSet<>();
    Chunks.each(
        found.stream().map(Found::id).toList(),
        some -> {
          dsl.select(EVENT.EVENT_ID)
              .from(EVENT)
              .where(EVENT.EVENT_ID.in(some))
              .forEach(row -> gone.remove(row.value1()));
          dsl.select(SEARCH_DOC.EVENT_ID)
              .from(SEARCH_DOC)
              .where(SEARCH_DOC.EVENT_ID.in(some))
              .forEach(row -> known.add(row.value1()));
        });
    SearchDocs docs = new SearchDocs(dsl);
    docs.look(found.stream().map(one -> SearchDocs.wanted(one.time(), one.id())).toList());
    WordIndex.of(dsl)
        .insert(
            connection,
            found.stream()
                .filter(one -> !gone.contains(one.id()) && !known.contains(one.id()))
                .map(one ->
                    new WordIndex.Row(docs.take(one.time(), one.id()), one.id(), one.terms()))
                .toList());
  }
}
