package org.decnet.store;

class PostgresFindStoreTest extends FindStoreContract {
  PostgresFindStoreTest() {
    super(Engine.POSTGRES);
  }
}
