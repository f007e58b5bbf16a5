package org.decnet.store;

class PostgresFactStoreTest extends FactStoreContract {
  PostgresFactStoreTest() {
    super(Engine.POSTGRES);
  }
}
