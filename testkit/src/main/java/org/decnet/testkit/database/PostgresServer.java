package org.decnet.testkit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts PostgreSQL. */
final class PostgresServer {
  private static final String ADMINISTRATOR = "postgres";

  /** Who tests is asked for the password; who sets up the server is not. */
  private static final List<String> WHO_MAY_LOG_IN =
      List.of(
          "host all " + ADMINISTRATOR + " 127.0.0.1/32 trust",
          "host all all 127.0.0.1/32 scram-sha-256");

  private PostgresServer() {}

  /** The binaries' own hook stops the server when the process ends. */
  static EmbeddedServer start(boolean durable) {
    try {
      Path data = Files.createTempDirectory("decnet-postgres");
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(Binaries.folder().toFile())
              .setDataDirectory(data)
              .setPGStartupWait(EmbeddedServer.PATIENCE)
              .setServerConfig("fsync", durable ? "on" : "off")
              .setServerConfig("max_connections", "200")
              .start();
      EmbeddedServer server =
          new EmbeddedServer("postgresql", ADMINISTRATOR, started.getPort(), "");
      server.execute(
          List.of(
              "create role "
                  + EmbeddedServer.USER
                  + " login password '"
                  + EmbeddedServer.PASSWORD
                  + "'"),
          ADMINISTRATOR);
      Files.write(data.resolve("pg_hba.conf"), WHO_MAY_LOG_IN);
      server.execute(List.of("select pg_reload_conf()"), ADMINISTRATOR);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
