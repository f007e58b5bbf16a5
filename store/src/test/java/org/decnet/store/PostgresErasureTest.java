package org.decnet.store;

class PostgresErasureTest extends ErasureContract {
  PostgresErasureTest() {
    super(Engine.POSTGRES);
  }
}
