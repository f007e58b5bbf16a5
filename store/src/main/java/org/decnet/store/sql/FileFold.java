package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.trace.TraceReading;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.IpText;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.ValueSighting;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What file events of one attacker say, first ones first. */
final class FileFold {
  private static final int LONGEST_URL = 2048;

  private final Map<String, FileSighting> files = new LinkedHashMap<>();
  private final ValueFold urls = new ValueFold(FactRows.MOST_VALUES);
  private final ValueFold domains = new ValueFold(FactRows.MOST_VALUES);

  private final ValueFold endpoints = new ValueFold(FactRows.MOST_VALUES);
  private final Map<String, String> endpointOfUrl = new HashMap<>();

  private FileFold() {}

  /** Files of an attacker. */
  static FileFold of(DSLContext dsl, UUID attacker) {
    return of(dsl, EVENT.ATTACKER_UUID.eq(attacker));
  }

  /** Files of the events that meet a condition. */
  static FileFold of(DSLContext dsl, Condition which) {
    FileFold fold = new FileFold();
    try (Stream<? extends Record> rows =
        dsl.selectFrom(EVENT)
            .where(which)
            .and(EVENT.KIND.eq(EventKind.FILE.kindName()))
            .orderBy(EVENT.TIME, EVENT.EVENT_ID)
            .fetchSize(FactRows.MOST_VALUES)
            .fetchStream()) {
      rows.forEach(row -> {
        Event event = EventTable.event(row);
        if (event != null) {
          fold.add(event);
        }
      });
    }
    return fold;
  }

  List<FileSighting> files() {
    return new ArrayList<>(files.values());
  }

  List<ValueSighting> urls() {
    return urls.values();
  }

  List<ValueSighting> domains() {
    return domains.values();
  }

  /** What files are fetched from, as far as it identifies somebody. */
  List<ValueSighting> endpoints() {
    return endpoints.values();
  }

  /** What a url leads to. */
  @Nullable String endpoint(String url) {
    return endpointOfUrl.get(url);
  }

  private void add(Event event) {
    String sha256 = TraceReading.payload(event);
    if (sha256 != null && (files.size() < FactRows.MOST_VALUES || files.containsKey(sha256))) {
      files.merge(sha256, file(sha256, event), FileFold::join);
    }
    String endpoint = TraceReading.endpoint(event);
    if (endpoint != null) {
      addSource(event, endpoint);
    }
  }

  private void addSource(Event event, String endpoint) {
    endpoints.add(once(endpoint, event.time()));
    String url = event.text(Field.URL);
    if (url != null && url.length() <= LONGEST_URL) {
      urls.add(once(url, event.time()));
      if (endpointOfUrl.size() < FactRows.MOST_VALUES) {
        endpointOfUrl.put(url, endpoint);
      }
    }
    String host = event.text(Field.URL_HOST);
    if (host != null && IpText.address(host) == null) {
      domains.add(once(host, event.time()));
    }
  }

  private static ValueSighting once(String value, Instant at) {
    return new ValueSighting(value, at, at, 1);
  }

  private static FileSighting file(String sha256, Event event) {
    return new FileSighting(
        sha256,
        event.integer(Field.SIZE),
        event.text(Field.FILENAME),
        event.time(),
        event.time(),
        1);
  }

  private static FileSighting join(FileSighting first, FileSighting later) {
    return new FileSighting(
        first.sha256(),
        or(first.size(), later.size()),
        or(first.name(), later.name()),
        first.firstSeen(),
        later.lastSeen(),
        first.count() + 1);
  }

  private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }
}
