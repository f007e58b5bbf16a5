package org.decnet.store;

class PostgresQueryPlanTest extends QueryPlanContract {
  PostgresQueryPlanTest() {
    super(Engine.POSTGRES);
  }
}
