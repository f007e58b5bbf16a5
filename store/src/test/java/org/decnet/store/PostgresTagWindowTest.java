package org.decnet.store;

class PostgresTagWindowTest extends TagWindowContract {
  PostgresTagWindowTest() {
    super(Engine.POSTGRES);
  }
}
