package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIALS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.decnet.model.credential.ReuseKey;
import org.jooq.DSLContext;

/** Gives credentials that an older version wrote the ids by which they are found to be the same. */
final class ReuseIds {
  private final Bulk update;

  ReuseIds(DSLContext dsl) {
    this.update =
        Bulk.of(
            dsl,
            dsl.update(CREDENTIALS)
                .set(CREDENTIALS.REUSE_ID, Bulk.marker(CREDENTIALS.REUSE_ID))
                .where(CREDENTIALS.ID.eq(Bulk.marker(CREDENTIALS.ID))));
  }

  private record Old(UUID credential, ReuseKey key) {}

  /**
   * Gives some of them their ids.
   *
   * @return how many; fewer than the limit if there are no more
   */
  int fill(Connection connection, DSLContext dsl, int limit) throws SQLException {
    List<Old> old =
        dsl.select(
                CREDENTIALS.ID,
                CREDENTIALS.SECRET_SHA256,
                CREDENTIALS.SECRET_KIND,
                CREDENTIALS.PRINCIPAL_KEY)
            .from(CREDENTIALS)
            .where(CREDENTIALS.REUSE_ID.isNull())
            .limit(limit)
            .fetch(row ->
                new Old(row.value1(), new ReuseKey(row.value2(), row.value3(), row.value4())));
    update.run(
        connection,
        old,
        (parameters, row) -> parameters.uuid(row.key().id()).uuid(row.credential()));
    return old.size();
  }
}
