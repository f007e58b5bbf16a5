package org.decnet.store;

class SqliteErasureTest extends ErasureContract {
  SqliteErasureTest() {
    super(Engine.SQLITE);
  }
}
