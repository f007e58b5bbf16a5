package org.decnet.store;

class PostgresOutboxTest extends OutboxContract {
  PostgresOutboxTest() {
    super(Engine.POSTGRES);
  }
}
