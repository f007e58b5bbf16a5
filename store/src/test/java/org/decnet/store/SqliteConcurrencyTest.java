package org.decnet.store;

class SqliteConcurrencyTest extends ConcurrencyContract {
  SqliteConcurrencyTest() {
    super(Engine.SQLITE);
  }
}
