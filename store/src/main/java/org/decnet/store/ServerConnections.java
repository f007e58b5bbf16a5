package org.decnet.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections to a database on a server, set up alike whatever it speaks. */
final class ServerConnections {
  private static final Duration POOL_TIMEOUT = Duration.ofSeconds(30);
  private static final int FOR_MIGRATIONS = 4;

  private final ServerAddress address;
  private final int readers;
  private final Duration lockTimeout;

  ServerConnections(ServerAddress address, StoreSettings settings) {
    this.address = address;
    this.readers = settings.readers();
    this.lockTimeout = settings.busyTimeout();
  }

  /** A pool for one writer at a time, and for Flyway, which takes more than one connection. */
  HikariDataSource writers() {
    return new HikariDataSource(pool("decnet-writer", FOR_MIGRATIONS));
  }

  /** Connections that read; what they try to write is refused. */
  HikariDataSource readers() {
    HikariConfig pool = pool("decnet-readers", readers);
    pool.setReadOnly(true);
    return new HikariDataSource(pool);
  }

  private HikariConfig pool(String name, int connections) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(POOL_TIMEOUT.toMillis());
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    if (address.dialect() == Dialect.MARIADB) {
      mariadb(pool);
    } else {
      postgres(pool);
    }
    return pool;
  }

  private void postgres(HikariConfig pool) {
    // A plan that was made while a table was empty reads all of it when it is full.
    pool.setConnectionInitSql(
        "set lock_timeout = "
            + lockTimeout.toMillis()
            + "; set plan_cache_mode = force_custom_plan");
    // The details of an error are the values of the row.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("readOnlyMode", "always");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("ApplicationName", "decnet");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
  }

  private void mariadb(HikariConfig pool) {
    long seconds = Math.max(1, lockTimeout.toSeconds());
    pool.setConnectionInitSql(
        "set session sql_mode = 'STRICT_ALL_TABLES', innodb_lock_wait_timeout = " + seconds);
    pool.addDataSourceProperty("useAffectedRows", "true"); // a row that stays as it is counts as 0
    pool.addDataSourceProperty("useBulkStmts", "true");
  }
}
