package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.decnet.model.event.EventIds;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class SqliteActorStoreTest extends ActorStoreContract {
  SqliteActorStoreTest() {
    super(Engine.SQLITE);
  }

  @Test
  void whoIsErasedLeavesTheIndexOfPartsToo() throws SQLException {
    write(Scene.ssh("web-1", "a", "203.0.113.7").connect(1));
    write(Scene.ssh("web-1", "b", "203.0.113.77").connect(1));
    assertThat(indexed()).isEqualTo("203.0.113.7 203.0.113.77");
    stores.retention().erase(EventIds.attacker("203.0.113.7"));
    assertThat(indexed()).isEqualTo("203.0.113.77");
  }

  private String indexed() throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select group_concat(ip, ' ') from (select ip from address_fts order by ip)")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
