package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SMTP_TARGETS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.decnet.engine.bounty.TargetSighting;
import org.decnet.model.bounty.SmtpTarget;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of the table {@code smtp_targets}. The database joins what is there with what is new. */
final class TargetTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          SMTP_TARGETS.ATTACKER_UUID,
          SMTP_TARGETS.DOMAIN,
          SMTP_TARGETS.FIRST_SEEN,
          SMTP_TARGETS.LAST_SEEN,
          SMTP_TARGETS.COUNT);

  private final Bulk join;

  TargetTable(DSLContext dsl) {
    this.join =
        Bulk.of(
            dsl,
            dsl.insertInto(SMTP_TARGETS)
                .columns(COLUMNS)
                .values(COLUMNS.stream().map(Bulk::marker).toList())
                .onConflict(SMTP_TARGETS.ATTACKER_UUID, SMTP_TARGETS.DOMAIN)
                .doUpdate()
                .set(
                    SMTP_TARGETS.FIRST_SEEN,
                    DSL.least(SMTP_TARGETS.FIRST_SEEN, DSL.excluded(SMTP_TARGETS.FIRST_SEEN)))
                .set(
                    SMTP_TARGETS.LAST_SEEN,
                    DSL.greatest(SMTP_TARGETS.LAST_SEEN, DSL.excluded(SMTP_TARGETS.LAST_SEEN)))
                .set(
                    SMTP_TARGETS.COUNT, SMTP_TARGETS.COUNT.plus(DSL.excluded(SMTP_TARGETS.COUNT))));
  }

  /** Adds sightings of new events. */
  void add(Connection connection, Collection<TargetSighting> sightings) throws SQLException {
    join.run(
        connection,
        sightings,
        (parameters, target) ->
            parameters
                .uuid(target.key().attacker())
                .text(target.key().domain())
                .time(target.firstSeen())
                .time(target.lastSeen())
                .integer(target.count()));
  }

  static SmtpTarget target(Record row) {
    return new SmtpTarget(
        row.get(SMTP_TARGETS.ATTACKER_UUID),
        row.get(SMTP_TARGETS.DOMAIN),
        row.get(SMTP_TARGETS.FIRST_SEEN),
        row.get(SMTP_TARGETS.LAST_SEEN),
        row.get(SMTP_TARGETS.COUNT));
  }
}
