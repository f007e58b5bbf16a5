package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.decnet.model.bus.Message;
import org.jooq.DSLContext;

/**
 * The one way of messages into the outbox. What is written within a transaction of the caller is
 * announced by the caller, once it is over.
 */
final class OutboxAppender {
  private final Supplier<OutboxTable> table;
  private final Watching watching;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  OutboxAppender(Supplier<OutboxTable> table, Watching watching) {
    this.table = table;
    this.watching = watching;
  }

  /** Appends messages as the last thing of a transaction. */
  void append(Connection connection, DSLContext dsl, List<Message> messages, Instant now)
      throws SQLException {
    if (!messages.isEmpty()) {
      table.get().append(connection, dsl, messages, now, watching.by().span());
      watching.by().told(messages);
    }
  }

  /** Says that messages are visible now. */
  void announce() {
    listeners.forEach(Runnable::run);
  }

  void listen(Runnable listener) {
    listeners.add(listener);
  }
}
