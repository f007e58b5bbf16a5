package org.decnet.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to one SQLite file, set up for one writer and many readers beside it. */
final class SqliteConnections {
  private static final int KIB_PER_MIB = 1024;
  private static final int READER_CACHE_MIB = 16;

  /** Fewer and larger writes than the usual 4,096 (docs/benchmarks.md); older files keep theirs. */
  private static final int PAGE_BYTES = 8192;

  /** Far more than a checkpoint waits for, so that commits seldom have to do it. */
  private static final int CHECKPOINT_PAGES = 16_000;

  private static final int LARGEST_IDLE_JOURNAL = 64 * 1024 * 1024;
  private static final Duration POOL_TIMEOUT = Duration.ofSeconds(30);

  private final Path file;
  private final StoreSettings settings;

  SqliteConnections(Path file, StoreSettings settings) {
    this.file = file;
    this.settings = settings;
  }

  /** Makes the file, which has a write-ahead log from then on. */
  void make() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(PAGE_BYTES); // counts only before the log is there
    try (Connection connection = source(config).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
    }
  }

  /** A connection whose transactions take the write lock when they begin. */
  Connection writer() throws SQLException {
    SQLiteConfig config = config(settings.writerCacheMib());
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setWalAutocheckpoint(CHECKPOINT_PAGES);
    config.setJournalSizeLimit(LARGEST_IDLE_JOURNAL);
    return source(config).getConnection();
  }

  /** Connections that read; what they try to write is refused. */
  HikariDataSource readers() {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("decnet-readers");
    pool.setDataSource(source(config(READER_CACHE_MIB)));
    pool.setConnectionInitSql("PRAGMA query_only = ON");
    pool.setMaximumPoolSize(settings.readers());
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(POOL_TIMEOUT.toMillis());
    pool.setInitializationFailTimeout(-1);
    return new HikariDataSource(pool);
  }

  /** A connection for carrying the log over into the file. */
  Connection checkpointer() throws SQLException {
    return plain().getConnection();
  }

  /** Connections for setting up the schema. */
  SQLiteDataSource plain() {
    return source(config(READER_CACHE_MIB));
  }

  private SQLiteConfig config(int cacheMib) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-cacheMib * KIB_PER_MIB); // negative: in KiB
    return config;
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
