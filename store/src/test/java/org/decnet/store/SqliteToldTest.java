package org.decnet.store;

class SqliteToldTest extends ToldContract {
  SqliteToldTest() {
    super(Engine.SQLITE);
  }
}
