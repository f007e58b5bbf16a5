package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.AUDIT_LOG;

import java.util.Map;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code audit_log}. */
final class AuditTable {
  private AuditTable() {}

  /** Adds a line, within the transaction of the change that it is about. */
  static void add(DSLContext dsl, AuditEntry entry) {
    dsl.insertInto(AUDIT_LOG)
        .set(AUDIT_LOG.AT, entry.at())
        .set(AUDIT_LOG.ACTOR, entry.actor())
        .set(AUDIT_LOG.ACTION, entry.action())
        .set(AUDIT_LOG.TARGET, entry.target())
        .set(AUDIT_LOG.BEFORE_JSON, json(entry.before()))
        .set(AUDIT_LOG.AFTER_JSON, json(entry.after()))
        .set(AUDIT_LOG.IP, entry.ip())
        .set(AUDIT_LOG.REQUEST_ID, entry.requestId())
        .execute();
  }

  static AuditLine line(Record row) {
    return new AuditLine(
        row.get(AUDIT_LOG.ID).longValue(),
        new AuditEntry(
            row.get(AUDIT_LOG.AT),
            row.get(AUDIT_LOG.ACTOR),
            row.get(AUDIT_LOG.ACTION),
            row.get(AUDIT_LOG.TARGET),
            values(row.get(AUDIT_LOG.BEFORE_JSON)),
            values(row.get(AUDIT_LOG.AFTER_JSON)),
            row.get(AUDIT_LOG.IP),
            row.get(AUDIT_LOG.REQUEST_ID)));
  }

  private static @Nullable JSON json(Map<String, Object> values) {
    return values.isEmpty() ? null : JSON.json(JsonText.ofMap(values));
  }

  private static Map<String, Object> values(@Nullable JSON json) {
    return json == null ? Map.of() : JsonText.map(json.data());
  }
}
