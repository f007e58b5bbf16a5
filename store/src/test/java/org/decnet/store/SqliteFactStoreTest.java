package org.decnet.store;

class SqliteFactStoreTest extends FactStoreContract {
  SqliteFactStoreTest() {
    super(Engine.SQLITE);
  }
}
