package org.decnet.store;

class SqliteIdentityStoreTest extends IdentityStoreContract {
  SqliteIdentityStoreTest() {
    super(Engine.SQLITE);
  }
}
