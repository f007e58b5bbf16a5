package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.AUDIT_LOG;

import java.util.List;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.engine.port.AuditLog;
import org.decnet.engine.port.AuditQuery;
import org.decnet.model.Page;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The audit log in SQL. */
final class JooqAuditLog implements AuditLog {
  private final Database database;

  JooqAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void add(AuditEntry entry) {
    database.write((connection, dsl) -> {
      AuditTable.add(dsl, entry);
      return entry;
    });
  }

  @Override
  public Page<AuditLine> lines(AuditQuery query) {
    return Pages.of(
        database,
        AUDIT_LOG,
        condition(query),
        List.of(AUDIT_LOG.ID.desc()),
        query.limit(),
        query.offset(),
        AuditTable::line);
  }

  private static Condition condition(AuditQuery query) {
    Condition condition = DSL.noCondition();
    if (query.actor() != null) {
      condition = condition.and(AUDIT_LOG.ACTOR.eq(query.actor()));
    }
    if (query.action() != null) {
      condition = condition.and(AUDIT_LOG.ACTION.eq(query.action()));
    }
    if (query.since() != null) {
      condition = condition.and(AUDIT_LOG.AT.ge(query.since()));
    }
    return condition;
  }
}
