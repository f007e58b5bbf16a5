package org.decnet.store;

class SqliteOutboxTest extends OutboxContract {
  SqliteOutboxTest() {
    super(Engine.SQLITE);
  }
}
