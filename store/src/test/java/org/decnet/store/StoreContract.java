package org.decnet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.RetentionStore.Age;
import org.decnet.engine.port.RetentionStore.Cuts;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every test of storage needs; a subclass for each engine says which. */
abstract class StoreContract {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123456Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path folder;
  Stores stores;

  private final Engine engine;

  StoreContract(Engine engine) {
    this.engine = engine;
  }

  /** The database that is tested. */
  Engine engine() {
    return engine;
  }

  /** Opens the ports over what a folder stands for, making it if it is missing. */
  Stores open(Path folder) {
    return engine.open(folder);
  }

  /** Opens a plain connection to the same database. */
  Connection connect(Path folder) throws SQLException {
    return engine.connect(folder);
  }

  @BeforeEach
  void openStores() {
    stores = open(folder);
  }

  @AfterEach
  void closeStores() {
    stores.close();
    engine.release(folder);
  }

  BatchResult write(List<Event> events) {
    return write(stores, events);
  }

  BatchResult write(Event... events) {
    return write(stores, List.of(events));
  }

  BatchResult writeTagged(Event event, Tag... tags) {
    return stores.events().write(List.of(new TaggedEvent(event, List.of(tags))));
  }

  /** What happened before a time, whenever it was stored. */
  static Cuts happenedBefore(Instant time) {
    Age age = new Age(time, NOW.plusSeconds(1));
    return new Cuts(age, age, time);
  }

  static BatchResult write(Stores stores, List<Event> events) {
    return stores
        .events()
        .write(events.stream().map(event -> new TaggedEvent(event, List.of())).toList());
  }
}
