package org.decnet.store;

import java.util.Locale;
import org.jooq.SQLDialect;

/** The databases that DECNET can keep its data in. Everything that differs between them is here. */
public enum Dialect {
  /** SQLite, embedded, in a file of the data folder. */
  SQLITE(SQLDialect.SQLITE, 6);

  private final SQLDialect jooq;
  private final int newestVersion;

  Dialect(SQLDialect jooq, int newestVersion) {
    this.jooq = jooq;
    this.newestVersion = newestVersion;
  }

  /** The dialect as jOOQ names it. */
  public SQLDialect jooq() {
    return jooq;
  }

  /** Version of the newest migration. */
  public int newestVersion() {
    return newestVersion;
  }

  /** Folder of the migrations on the class path. */
  public String migrations() {
    return "db/migration/" + name().toLowerCase(Locale.ROOT);
  }
}
