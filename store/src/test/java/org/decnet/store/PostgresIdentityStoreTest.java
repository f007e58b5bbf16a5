package org.decnet.store;

class PostgresIdentityStoreTest extends IdentityStoreContract {
  PostgresIdentityStoreTest() {
    super(Engine.POSTGRES);
  }
}
