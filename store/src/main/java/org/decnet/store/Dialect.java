package org.decnet.store;

import java.util.Locale;
import org.jooq.SQLDialect;

/** The databases that DECNET can keep its data in. Everything that differs between them is here. */
public enum Dialect {
  /** SQLite, embedded, in a file of the data folder. */
  SQLITE(SQLDialect.SQLITE),
  /** PostgreSQL, on a server. */
  POSTGRES(SQLDialect.POSTGRES),
  /** MariaDB, on a server. */
  MARIADB(SQLDialect.MARIADB);

  /** Version of the newest migration; every dialect has the same ones. */
  public static final int NEWEST_VERSION = 25;

  private final SQLDialect jooq;

  Dialect(SQLDialect jooq) {
    this.jooq = jooq;
  }

  /** The dialect as jOOQ names it. */
  public SQLDialect jooq() {
    return jooq;
  }

  /** Folder of the migrations on the class path. */
  public String migrations() {
    return "db/migration/" + name().toLowerCase(Locale.ROOT);
  }
}
