package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.decnet.engine.port.Stores;
import org.decnet.model.event.Event;
import org.decnet.testkit.Events;
import org.junit.jupiter.api.Test;

/** Several stores open on one database at once, as several processes have them. */
abstract class ConcurrencyContract extends StoreContract {
  private static final int FRESH_FOLDERS = 8;
  private static final int PIECE = 37;

  ConcurrencyContract(Engine engine) {
    super(engine);
  }

  @Test
  void twoIngestsOfOneLogAddNothingTwice() throws Exception {
    List<Event> events = Events.sessions(21, 60);
    try (Stores first = open(folder.resolve("both"));
        Stores second = open(folder.resolve("both"))) {
      List<Long> added =
          together(List.of(() -> ingest(first, events, 1), () -> ingest(second, events, 2)));
      long distinct = events.stream().map(Event::id).distinct().count();
      assertThat(added.stream().mapToLong(Long::longValue).sum()).isEqualTo(distinct);
    }
    write(events);
    Dump.assertSame(dump("both"), dump("."));
  }

  @Test
  void newDatabaseMayBeOpenedByManyAtOnce() throws Exception {
    for (int round = 0; round < FRESH_FOLDERS; round++) {
      Path fresh = folder.resolve("new" + round);
      Callable<Long> opening =
          () -> {
            try (Stores opened = open(fresh)) {
              return write(opened, Events.sessions(22, 3)).newEvents();
            }
          };
      List<Long> added = together(List.of(opening, opening, opening, opening));
      assertThat(added.stream().filter(number -> number > 0)).hasSize(1);
    }
  }

  @Test
  void readersSeeWholeBatchesWhileAWriterWrites() throws Exception {
    List<Event> events = Events.sessions(23, 40);
    long distinct = events.stream().map(Event::id).distinct().count();
    Callable<Long> asking =
        () -> {
          long asked = 0;
          while (stores.events().totals().events() < distinct) {
            asked++;
          }
          return asked;
        };
    together(List.of(() -> ingest(stores, events, 3), asking, asking));
    assertThat(stores.events().totals().events()).isEqualTo(distinct);
  }

  private static long ingest(Stores stores, List<Event> events, long seed) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    long added = 0;
    for (int from = 0; from < shuffled.size(); from += PIECE) {
      added +=
          write(stores, shuffled.subList(from, Math.min(from + PIECE, shuffled.size())))
              .newEvents();
    }
    return added;
  }

  private static List<Long> together(List<Callable<Long>> tasks)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      List<Long> results = new ArrayList<>();
      for (Future<Long> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private List<String> dump(String name) throws SQLException {
    try (Connection connection = connect(folder.resolve(name))) {
      return Dump.of(connection);
    }
  }
}
