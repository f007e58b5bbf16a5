package org.decnet.store;

class PostgresRuleStoreTest extends DatabaseRuleStoreContract {
  PostgresRuleStoreTest() {
    super(Engine.POSTGRES);
  }
}
