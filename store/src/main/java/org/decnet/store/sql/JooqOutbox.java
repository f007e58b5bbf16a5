package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CONSUMER_CURSOR;
import static org.decnet.store.generated.Tables.OUTBOX;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.Delivery;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The outbox in SQL. */
final class JooqOutbox implements Outbox {
  private final Database database;
  private final OutboxAppender appender;
  private final Clock clock;

  JooqOutbox(Database database, OutboxAppender appender, Clock clock) {
    this.database = database;
    this.appender = appender;
    this.clock = clock;
  }

  @Override
  public void append(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      appender.append(connection, dsl, messages, now);
      return messages.size();
    });
    appender.announce();
  }

  @Override
  public long head() {
    return database.read(OutboxTable::head);
  }

  @Override
  public Delivery read(long after, Collection<TopicPattern> patterns, int limit) {
    return database.read(dsl -> read(dsl, after, patterns, Limits.rows(limit)));
  }

  // The head is read first: all that is numbered up to it is visible by then, so that what the
  // second question does not find is not there.
  private static Delivery read(
      DSLContext dsl, long after, Collection<TopicPattern> patterns, int limit) {
    long head = OutboxTable.head(dsl);
    List<StoredMessage> found =
        dsl.select(OutboxTable.COLUMNS)
            .from(OUTBOX)
            .where(OUTBOX.SEQ.gt(after))
            .and(OUTBOX.SEQ.le(head))
            .and(startsLikeOneOf(patterns))
            .orderBy(OUTBOX.SEQ)
            .limit(limit)
            .fetch(OutboxTable::message);
    boolean complete = found.size() < limit;
    long upTo = complete ? Math.max(after, head) : found.getLast().seq();
    return new Delivery(
        found.stream().filter(message -> isWanted(message, patterns)).toList(), upTo, complete);
  }

  private static boolean isWanted(StoredMessage message, Collection<TopicPattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(message.message().topic()));
  }

  private static Condition startsLikeOneOf(Collection<TopicPattern> patterns) {
    return DSL.or(patterns.stream().map(JooqOutbox::startsLike).toList());
  }

  private static Condition startsLike(TopicPattern pattern) {
    return pattern.isExact()
        ? OUTBOX.TOPIC.eq(pattern.value())
        : OUTBOX.TOPIC.startsWith(pattern.prefix());
  }

  @Override
  public OptionalLong cursor(String consumer) {
    Long seq = cursors().get(consumer);
    return seq == null ? OptionalLong.empty() : OptionalLong.of(seq);
  }

  @Override
  public Map<String, Long> cursors() {
    return database.read(dsl ->
        dsl.select(CONSUMER_CURSOR.CONSUMER, CONSUMER_CURSOR.LAST_SEQ)
            .from(CONSUMER_CURSOR)
            .fetchMap(CONSUMER_CURSOR.CONSUMER, CONSUMER_CURSOR.LAST_SEQ));
  }

  @Override
  public void advance(String consumer, long seq) {
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      CursorTable.advance(dsl, consumer, seq, now);
      return seq;
    });
  }

  @Override
  public void layAside(DeadMessage dead) {
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      DeadMessageTable.insert(dsl, dead);
      CursorTable.advance(dsl, dead.consumer(), dead.message().seq(), now);
      return dead.attempts();
    });
  }

  @Override
  public List<DeadMessage> deadMessages(int limit) {
    return database.read(dsl -> DeadMessageTable.latest(dsl, Limits.rows(limit)));
  }

  @Override
  public int prune(Instant heardBefore, Instant anyBefore) {
    return database.write((connection, dsl) -> {
      DeadMessageTable.deleteBefore(dsl, anyBefore);
      return dsl.deleteFrom(OUTBOX)
          .where(OUTBOX.TS.lt(anyBefore))
          .or(OUTBOX.TS.lt(heardBefore).and(OUTBOX.SEQ.le(CursorTable.heardByAll(dsl))))
          .execute();
    });
  }

  @Override
  public void onAppend(Runnable listener) {
    appender.listen(listener);
  }
}
