package org.decnet.store;

class MariadbQueryPlanTest extends QueryPlanContract {
  MariadbQueryPlanTest() {
    super(Engine.MARIADB);
  }
}
