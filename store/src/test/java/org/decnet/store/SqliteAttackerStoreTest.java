package org.decnet.store;

class SqliteAttackerStoreTest extends AttackerStoreContract {
  SqliteAttackerStoreTest() {
    super(Engine.SQLITE);
  }
}
