package org.decnet.store;

class MariadbAttributionStoreTest extends AttributionStoreContract {
  MariadbAttributionStoreTest() {
    super(Engine.MARIADB);
  }
}
