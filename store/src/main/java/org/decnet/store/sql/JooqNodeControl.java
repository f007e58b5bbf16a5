package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.STATE;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.NodeControl;
import org.decnet.engine.port.NodeLimits;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.Message;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;

/** What admins want of the node, in rows of the table {@code state}. */
final class JooqNodeControl implements NodeControl {
  private static final String LIMITS = "limits";
  private static final String WORKER = "worker.";
  private static final String RESTS = "rests";

  private final Database database;
  private final OutboxAppender appender;
  private final Clock clock;

  JooqNodeControl(Database database, OutboxAppender appender, Clock clock) {
    this.database = database;
    this.appender = appender;
    this.clock = clock;
  }

  @Override
  public NodeLimits limits() {
    return database.read(JooqNodeControl::limits);
  }

  @Override
  public void setLimits(NodeLimits limits, AuditEntry entry) {
    database.write((connection, dsl) -> {
      Map<String, Object> before = limits(dsl).values();
      put(dsl, LIMITS, JsonText.ofMap(limits.values()));
      AuditTable.add(dsl, entry.changing(before, limits.values()));
      return limits;
    });
  }

  @Override
  public Set<WorkerName> resting() {
    Set<WorkerName> resting = EnumSet.noneOf(WorkerName.class);
    database
        .read(dsl -> dsl.select(STATE.KEY).from(STATE).where(STATE.KEY.startsWith(WORKER)).fetch())
        .forEach(row ->
            WorkerName.named(row.value1().substring(WORKER.length())).ifPresent(resting::add));
    return resting;
  }

  @Override
  public void setResting(WorkerName worker, boolean rests, List<Message> told, AuditEntry entry) {
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      String key = WORKER + worker.word();
      if (rests) {
        put(dsl, key, RESTS);
      } else {
        dsl.deleteFrom(STATE).where(STATE.KEY.eq(key)).execute();
      }
      AuditTable.add(dsl, entry);
      appender.append(connection, dsl, told, now);
      return worker;
    });
    appender.announce();
  }

  private static NodeLimits limits(DSLContext dsl) {
    String text =
        dsl.select(STATE.VALUE).from(STATE).where(STATE.KEY.eq(LIMITS)).fetchOne(STATE.VALUE);
    return text == null ? NodeLimits.NONE : NodeLimits.of(JsonText.map(text));
  }

  private static void put(DSLContext dsl, String key, String value) {
    dsl.insertInto(STATE)
        .set(STATE.KEY, key)
        .set(STATE.VALUE, value)
        .onConflict(STATE.KEY)
        .doUpdate()
        .set(STATE.VALUE, value)
        .execute();
  }
}
