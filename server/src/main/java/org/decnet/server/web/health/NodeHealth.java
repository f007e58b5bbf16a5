package org.decnet.server.web.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.ComponentHealth;
import org.decnet.server.web.setup.ComponentHealth.Status;

/** Asks the parts of the node how they fare, the database by a question of its own. */
public final class NodeHealth {
  /** Anyone may ask, so the database is asked at most this often. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final ApiParts parts;
  private final Cached<ComponentHealth> database;

  /** Asks these parts. */
  public NodeHealth(ApiParts parts) {
    this.parts = parts;
    this.database = new Cached<>(parts.clock(), REST, this::askDatabase);
  }

  /** Whether requests can be served. */
  public boolean isReady() {
    return database.get().status() != Status.UNHEALTHY;
  }

  /** All parts, database and tagger first. */
  List<ComponentHealth> components() {
    List<ComponentHealth> all = new ArrayList<>();
    all.add(database.get());
    all.add(tagger());
    all.addAll(parts.health().get());
    return all;
  }

  private ComponentHealth tagger() {
    int rules = parts.rules().get().rules().size();
    return new ComponentHealth(
        "tagger",
        rules > 0 ? Status.HEALTHY : Status.DEGRADED,
        rules + (rules == 1 ? " rule in force" : " rules in force"));
  }

  private ComponentHealth askDatabase() {
    try {
      parts.stores().accounts().isEmpty();
      return new ComponentHealth("database", Status.HEALTHY, "answers");
    } catch (DecnetException e) {
      return new ComponentHealth("database", Status.UNHEALTHY, "does not answer");
    }
  }
}
