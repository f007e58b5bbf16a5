package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CLUSTER_VERSION;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jooq.DSLContext;

/**
 * Counts the saves of each level. Who saves says by it that nobody else has saved since he read:
 * two workers over one database cannot undo each other's work.
 */
final class ClusterVersions {
  private final Map<ClusterLevel, Long> known = new ConcurrentHashMap<>();

  /** Takes down the version that is read. */
  void read(DSLContext dsl, ClusterLevel level) {
    known.put(level, stored(dsl, level));
  }

  /**
   * Counts one up, within a transaction that saves.
   *
   * @throws DecnetException if somebody else has saved
   */
  void next(DSLContext dsl, ClusterLevel level) {
    long stored = stored(dsl, level);
    if (stored != known.getOrDefault(level, 0L)) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "Another process has found " + level.word() + " clusters meanwhile");
    }
    dsl.insertInto(CLUSTER_VERSION)
        .set(CLUSTER_VERSION.CLUSTER_LEVEL, level.word())
        .set(CLUSTER_VERSION.VERSION, stored + 1)
        .onConflict(CLUSTER_VERSION.CLUSTER_LEVEL)
        .doUpdate()
        .set(CLUSTER_VERSION.VERSION, stored + 1)
        .execute();
  }

  /** The transaction was committed. */
  void saved(ClusterLevel level) {
    known.merge(level, 1L, Long::sum);
  }

  private static long stored(DSLContext dsl, ClusterLevel level) {
    Long version =
        dsl.select(CLUSTER_VERSION.VERSION)
            .from(CLUSTER_VERSION)
            .where(CLUSTER_VERSION.CLUSTER_LEVEL.eq(level.word()))
            .fetchOne(CLUSTER_VERSION.VERSION);
    return version == null ? 0 : version;
  }
}
