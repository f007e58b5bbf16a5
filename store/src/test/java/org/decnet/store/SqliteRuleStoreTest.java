package org.decnet.store;

class SqliteRuleStoreTest extends DatabaseRuleStoreContract {
  SqliteRuleStoreTest() {
    super(Engine.SQLITE);
  }
}
