package org.decnet.store;

class PostgresKeptFileTest extends KeptFileContract {
  PostgresKeptFileTest() {
    super(Engine.POSTGRES);
  }
}
