package org.decnet.store;

class SqliteQueryPlanTest extends QueryPlanContract {
  SqliteQueryPlanTest() {
    super(Engine.SQLITE);
  }
}
