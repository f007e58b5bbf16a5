package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SEARCH_DOC;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decnet.engine.port.LogPage;
import org.decnet.engine.port.LogPlace;
import org.decnet.engine.port.LogQuery;
import org.decnet.engine.port.LogStore;
import org.decnet.engine.search.SearchTerms;
import org.decnet.engine.search.Term;
import org.decnet.model.event.Event;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Events that the index of words gives for a query. */
final class FoundLogs {
  private final DSLContext dsl;
  private final WordIndex index;
  private final LogQuery query;
  private final List<Term> terms;

  FoundLogs(DSLContext dsl, LogQuery query) {
    this.dsl = dsl;
    this.index = WordIndex.of(dsl);
    this.query = query;
    this.terms = SearchTerms.of(query);
  }

  /** A slice of them; a text without any word is in no event. */
  LogPage page(@Nullable LogPlace after, int rows, int skipped) {
    if (terms.isEmpty()) {
      return new LogPage(List.of(), 0, null);
    }
    Condition wanted = wanted(query.from(), query.until());
    List<Long> docs =
        dsl.select(index.doc())
            .from(index.table())
            .where(after == null ? wanted : wanted.and(index.doc().lt(after.key())))
            .orderBy(index.doc().desc())
            .limit(rows + 1)
            .offset(skipped)
            .fetch(index.doc());
    boolean more = docs.size() > rows;
    List<Long> shown = more ? docs.subList(0, rows) : docs;
    return new LogPage(
        events(shown),
        dsl.fetchCount(
            dsl.selectOne().from(index.table()).where(wanted).limit(LogStore.MOST_COUNTED)),
        more ? new LogPlace(shown.getLast(), null) : null);
  }

  private List<Event> events(List<Long> docs) {
    Map<Long, Event> events = new HashMap<>();
    Chunks.each(
        docs,
        some ->
            dsl.select(SEARCH_DOC.DOC)
                .select(EVENT.fields())
                .from(SEARCH_DOC)
                .join(EVENT)
                .on(EVENT.EVENT_ID.eq(SEARCH_DOC.EVENT_ID))
                .where(SEARCH_DOC.DOC.in(some))
                .forEach(row -> {
                  Event event = EventTable.event(row);
                  if (event != null) {
                    events.put(row.get(SEARCH_DOC.DOC), event);
                  }
                }));
    return docs.stream().flatMap(doc -> Stream.ofNullable(events.get(doc))).toList();
  }

  SortedMap<Instant, Long> histogram(Instant from, Instant until, long micros) {
    return terms.isEmpty()
        ? new TreeMap<>()
        : Intervals.count(
            dsl,
            index.table(),
            wanted(from, until),
            index.doc(),
            SearchDocs.length(micros),
            micros);
  }

  private Condition wanted(@Nullable Instant from, @Nullable Instant until) {
    Condition wanted = index.matches(terms);
    if (from != null) {
      wanted = wanted.and(index.doc().ge(SearchDocs.first(from)));
    }
    return until == null ? wanted : wanted.and(index.doc().lt(SearchDocs.first(until)));
  }
}
