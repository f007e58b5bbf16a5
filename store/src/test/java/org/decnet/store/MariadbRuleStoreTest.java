package org.decnet.store;

class MariadbRuleStoreTest extends DatabaseRuleStoreContract {
  MariadbRuleStoreTest() {
    super(Engine.MARIADB);
  }
}
