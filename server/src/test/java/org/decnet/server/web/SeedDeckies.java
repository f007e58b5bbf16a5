package org.decnet.server.web;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.DeckyStore.Wish;
import org.decnet.engine.port.Stores;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyOperation;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.random.RandomIds;

/** Decoys of tests, to which nothing is done yet. */
final class SeedDeckies {
  private static final int MANY = 100_000;
  private static final AuditEntry LINE =
      new AuditEntry(TestServer.NOW, "seed", "decky.seed", "x", null);

  private SeedDeckies() {}

  /** Forgets all decoys, so that there is room for others. */
  static void clear(Stores stores) {
    for (Decky decky : stores.deckies().all()) {
      DeckyLifecycle row =
          DeckyLifecycle.wanted(
              new UUID(0, 1), decky.name(), DeckyOperation.TEARDOWN, TestServer.NOW);
      stores.deckies().settle(row, null, true, List.of());
    }
  }

  /** A new decoy, the only one. */
  static Decky decky(Stores stores) {
    clear(stores);
    String name = "d-" + new RandomIds(new SecureRandom()).next();
    Decky decky =
        new DeckyPlan(
                name,
                "debian",
                null,
                List.of("http", "redis"),
                "127.0.0.1",
                Map.of("http", 0, "redis", 0),
                Map.of("redis", Map.of("password", "secret-of-redis")),
                30)
            .make(1, TestServer.NOW);
    stores.deckies().add(decky, MANY, new Wish(null, List.of(), LINE));
    return decky;
  }

  /** A path of a new decoy. */
  static String path(String template, Stores stores) {
    return template.replace("{name}", decky(stores).name()).replace("{service}", "http");
  }
}
