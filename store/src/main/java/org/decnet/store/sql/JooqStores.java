package org.decnet.store.sql;

import java.time.Clock;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.TagStore;

/** All ports over one database, whatever its dialect. */
public final class JooqStores implements Stores {
  private final Database database;
  private final EventStore events;
  private final TagStore tags;
  private final ActorStore actors;
  private final AccountStore accounts;

  /**
   * The ports over a database, which closing them closes.
   *
   * @param secrets how secrets stand in columns
   * @param clock tells insert times
   */
  public JooqStores(Database database, SecretColumns secrets, Clock clock) {
    TagInsert tagInsert = new TagInsert(new Once<>(() -> new TagTable(database.renderer())));
    Once<BatchWriter> writer = new Once<>(() -> new BatchWriter(database.renderer(), secrets));
    this.database = database;
    this.events = new JooqEventStore(database, writer, tagInsert, clock);
    this.tags = new JooqTagStore(database, tagInsert, clock);
    this.actors = new JooqActorStore(database);
    this.accounts = new JooqAccountStore(database, clock);
  }

  @Override
  public EventStore events() {
    return events;
  }

  @Override
  public TagStore tags() {
    return tags;
  }

  @Override
  public ActorStore actors() {
    return actors;
  }

  @Override
  public AccountStore accounts() {
    return accounts;
  }

  @Override
  public void close() {
    database.close();
  }
}
