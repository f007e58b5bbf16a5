package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** What file events of somebody say, first ones first. */
final class FileFold {
  private static final int LONGEST_URL = 2048;

  private final Map<String, FileSighting> files = new LinkedHashMap<>();
  private final ValueFold urls = new ValueFold(FactRows.MOST_VALUES);
  private final ValueFold domains = new ValueFold(FactRows.MOST_VALUES);

  private final ValueFold endpoints = new ValueFold(FactRows.MOST_VALUES);
  private final Map<String, String> endpointOfUrl = new HashMap<>();

  private FileFold() {}

  /** Nothing. */
  static FileFold none() {
    return new FileFold();
  }

  /** Files of each of a group. */
  static Map<UUID, FileFold> of(DSLContext dsl, AttackerGroup group) {
    Map<UUID, FileFold> folds = new HashMap<>();
    AttackerGroup.each(
        rows(dsl, group.are(EVENT.ATTACKER_UUID))
            .orderBy(EVENT.ATTACKER_UUID, EVENT.TIME, EVENT.EVENT_ID),
        row ->
            folds
                .computeIfAbsent(row.get(EVENT.ATTACKER_UUID), none -> new FileFold())
                .add(EventTable.event(row)));
    return folds;
  }

  /** Files of the events that meet a condition. */
  static FileFold of(DSLContext dsl, Condition which) {
    FileFold fold = new FileFold();
    AttackerGroup.each(
        rows(dsl, which).orderBy(EVENT.TIME, EVENT.EVENT_ID),
        row -> fold.add(EventTable.event(row)));
    return fold;
  }

  private static SelectConditionStep<Record> rows(DSLContext dsl, Condition which) {
    return dsl.selectFrom(EVENT).where(which).and(EVENT.KIND.eq(EventKind.FILE.kindName()));
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

  /** What urls lead to. */
  Collection<String> endpointsOfUrls() {
    return endpointOfUrl.values();
  }

  /** What a url leads to. */
  @Nullable String endpoint(String url) {
    return endpointOfUrl.get(url);
  }

  private void add(@Nullable Event event) {
    if (event == null) {
      return;
    }
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
