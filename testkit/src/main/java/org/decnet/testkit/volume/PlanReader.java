package org.decnet.testkit.volume;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what a database says of how it answers. */
public enum PlanReader {
  /** SQLite. */
  SQLITE("explain query plan", "analyze") {
    @Override
    boolean scans(String line, String table) {
      return line.startsWith("SCAN " + table + " ") || line.equals("SCAN " + table);
    }

    @Override
    boolean searches(String line, String table) {
      return line.startsWith("SEARCH " + table + " USING ");
    }
  },
  /** PostgreSQL. */
  POSTGRES("explain", "vacuum analyze") {
    @Override
    boolean scans(String line, String table) {
      return line.contains("Seq Scan on " + table + " ");
    }

    @Override
    boolean searches(String line, String table) {
      return line.contains("Index") && line.contains(" on " + table);
    }
  },
  /** MariaDB. */
  MARIADB(
      "explain",
      "analyze table ttp_tag, ttp_tally, event, command, session, attackers, attacker_identities,"
          + " search_doc") {
    @Override
    boolean scans(String line, String table) {
      return line.contains("table=" + table + " ")
          && (line.contains("type=all ") || line.contains("type=index "));
    }

    @Override
    boolean searches(String line, String table) {
      return line.contains("table=" + table + " ") && line.contains("key=");
    }
  };

  /** Tables that grow with all that happens. */
  private static final Set<String> LARGE = Set.of("ttp_tag", "event", "command", "search_doc");

  private final String explain;
  private final String analyze;

  PlanReader(String explain, String analyze) {
    this.explain = explain;
    this.analyze = analyze;
  }

  /** What stands before a statement to have it explained. */
  public String explain() {
    return explain;
  }

  /** What makes the database count its rows, so that it plans with true numbers. */
  public String analyze() {
    return analyze;
  }

  /** Lines of a plan by which a large table is read as a whole, though it be along an index. */
  public List<String> scans(List<String> plan) {
    return plan.stream()
        .filter(line -> LARGE.stream().anyMatch(table -> scans(plain(line), table)))
        .toList();
  }

  /** Whether some large table is read by an index, or none at all. */
  public boolean usesIndex(List<String> plan) {
    return plan.stream().noneMatch(line -> LARGE.stream().anyMatch(line::contains))
        || plan.stream()
            .anyMatch(line -> LARGE.stream().anyMatch(table -> searches(plain(line), table)));
  }

  abstract boolean scans(String line, String table);

  abstract boolean searches(String line, String table);

  private static String plain(String line) {
    return line.replace("type=ALL", "type=all").strip();
  }

  /** The reader of a database's plans. */
  public static PlanReader of(String database) {
    return valueOf(database.toUpperCase(Locale.ROOT));
  }
}
