package org.decnet.store;

class SqliteTagWindowTest extends TagWindowContract {
  SqliteTagWindowTest() {
    super(Engine.SQLITE);
  }
}
