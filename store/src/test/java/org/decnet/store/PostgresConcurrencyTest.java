package org.decnet.store;

class PostgresConcurrencyTest extends ConcurrencyContract {
  PostgresConcurrencyTest() {
    super(Engine.POSTGRES);
  }
}
