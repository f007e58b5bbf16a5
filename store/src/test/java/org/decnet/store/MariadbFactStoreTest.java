package org.decnet.store;

class MariadbFactStoreTest extends FactStoreContract {
  MariadbFactStoreTest() {
    super(Engine.MARIADB);
  }
}
