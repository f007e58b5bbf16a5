package org.decnet.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

class MariadbServerStoresTest extends ServerStoresContract {
  MariadbServerStoresTest() {
    super(Engine.MARIADB);
  }

  @Override
  void endConnections() throws SQLException {
    List<String> kills = new ArrayList<>();
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet others =
            statement.executeQuery(
                "select concat('kill ', id) from information_schema.processlist"
                    + " where db = database() and id <> connection_id()")) {
      while (others.next()) {
        kills.add(others.getString(1));
      }
      for (String kill : kills) {
        statement.execute(kill);
      }
    }
  }
}
