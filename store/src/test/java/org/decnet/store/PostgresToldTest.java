package org.decnet.store;

class PostgresToldTest extends ToldContract {
  PostgresToldTest() {
    super(Engine.POSTGRES);
  }
}
