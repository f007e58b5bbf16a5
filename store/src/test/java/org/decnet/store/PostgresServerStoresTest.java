package org.decnet.store;

import java.sql.SQLException;

class PostgresServerStoresTest extends ServerStoresContract {
  PostgresServerStoresTest() {
    super(Engine.POSTGRES);
  }

  @Override
  void endConnections() throws SQLException {
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
  }
}
