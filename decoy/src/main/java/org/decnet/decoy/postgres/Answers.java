package org.decnet.decoy.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.decoy.text.Parts;
import org.jspecify.annotations.Nullable;

/** What a server without tables of its own answers to statements; nothing is done. */
final class Answers {
  private static final int LONGEST_WORD = 63;
  private static final String SCANNER = "scan.l 1188 scanner_yyerror";
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("set", "SET"),
          Map.entry("reset", "RESET"),
          Map.entry("discard", "DISCARD ALL"),
          Map.entry("insert", "INSERT 0 1"),
          Map.entry("update", "UPDATE 0"),
          Map.entry("delete", "DELETE 0"),
          Map.entry("copy", "COPY 1"),
          Map.entry("do", "DO"),
          Map.entry("grant", "GRANT"),
          Map.entry("revoke", "REVOKE"),
          Map.entry("vacuum", "VACUUM"),
          Map.entry("truncate", "TRUNCATE TABLE"),
          Map.entry("listen", "LISTEN"),
          Map.entry("deallocate", "DEALLOCATE"),
          Map.entry("load", "LOAD"));

  private final Map<String, String> known;
  private final List<String> databases;
  private char state = 'I';

  Answers(String version, String user, String database, String host) {
    this.databases = List.of("postgres", "template0", "template1");
    this.known =
        Map.ofEntries(
            Map.entry(
                "version",
                "PostgreSQL "
                    + version
                    + " on x86_64-pc-linux-gnu, compiled by gcc"
                    + " (Debian 12.2.0-14) 12.2.0, 64-bit"),
            Map.entry("server_version", version),
            Map.entry("server_version_num", "1500" + version.substring(version.indexOf('.') + 1)),
            Map.entry("current_user", user),
            Map.entry("session_user", user),
            Map.entry("user", user),
            Map.entry("current_database", database),
            Map.entry("current_catalog", database),
            Map.entry("current_schema", "public"),
            Map.entry("search_path", "\"$user\", public"),
            Map.entry("data_directory", "/var/lib/postgresql/15/main"),
            Map.entry("config_file", "/etc/postgresql/15/main/postgresql.conf"),
            Map.entry("hba_file", "/etc/postgresql/15/main/pg_hba.conf"),
            Map.entry("listen_addresses", "*"),
            Map.entry("port", "5432"),
            Map.entry("max_connections", "100"),
            Map.entry("standard_conforming_strings", "on"),
            Map.entry("transaction_isolation", "read committed"),
            Map.entry("is_superuser", "on"),
            Map.entry("cluster_name", "15/main"),
            Map.entry("inet_server_addr", host));
  }

  /** What is answered. */
  sealed interface Answer permits Done, Wrong, Rows {}

  /** It is done, they say. */
  record Done(String tag) implements Answer {}

  /**
   * It is wrong.
   *
   * @param where it is found in the server's source
   */
  record Wrong(String code, String text, String where) implements Answer {}

  /** Rows of texts. */
  record Rows(List<String> columns, List<List<String>> rows, String tag) implements Answer {}

  /** Whether a transaction is open: {@code I} or {@code T}. */
  char state() {
    return state;
  }

  /** The answer to a statement; null if there is none in it. */
  @Nullable Answer to(String query) {
    String text = query.strip();
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.isEmpty()) {
      return null;
    }
    List<String> words = Parts.words(text, 4);
    String verb = words.getFirst().toLowerCase(Locale.ROOT);
    return switch (verb) {
      case "select" -> select(text);
      case "show" -> show(words.size() > 1 ? words.get(1) : "");
      case "begin", "start" ->
          transaction('T', verb.equals("begin") ? "BEGIN" : "START TRANSACTION");
      case "commit", "end" -> transaction('I', "COMMIT");
      case "rollback", "abort" -> transaction('I', "ROLLBACK");
      case "create", "alter", "drop" ->
          new Done(verb.toUpperCase(Locale.ROOT) + (words.size() > 1 ? " " + kind(words) : ""));
      default ->
          TAGS.containsKey(verb) ? new Done(TAGS.getOrDefault(verb, "")) : syntax(words.getFirst());
    };
  }

  private Answer transaction(char next, String tag) {
    state = next;
    return new Done(tag);
  }

  /** What is made: {@code create or replace function f} makes a function. */
  private static String kind(List<String> words) {
    boolean replaces = words.get(1).equalsIgnoreCase("or") && words.size() > 3;
    String word = words.get(replaces ? 3 : 1);
    boolean letters = word.chars().allMatch(Character::isLetter);
    return letters && word.length() < LONGEST_WORD ? word.toUpperCase(Locale.ROOT) : "TABLE";
  }

  private static Answer syntax(String word) {
    String near = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    return new Wrong("42601", "syntax error at or near \"" + near + "\"", SCANNER);
  }

  private Answer show(String name) {
    String value = known.get(name.toLowerCase(Locale.ROOT));
    return value == null
        ? new Wrong(
            "42704",
            "unrecognized configuration parameter \"" + name + "\"",
            "guc.c 6208 GetConfigOptionByName")
        : new Rows(List.of(name.toLowerCase(Locale.ROOT)), List.of(List.of(value)), "SHOW");
  }

  private Answer select(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int from = lower.indexOf(" from ");
    if (from >= 0) {
      return from(lower.substring(from + " from ".length()).strip());
    }
    String asked = lower.substring("select".length()).strip();
    String name = asked.replace("pg_catalog.", "").replace("()", "");
    String value = known.get(name);
    if (value != null) {
      return one(name, value);
    }
    boolean number =
        !asked.isEmpty() && asked.length() < 10 && asked.chars().allMatch(Character::isDigit);
    return one(number ? "?column?" : Parts.of(name, '(', 2).getFirst(), number ? asked : "");
  }

  private Answer from(String rest) {
    List<String> words = Parts.words(rest.replace(',', ' ').replace(')', ' '), 1);
    String table = words.isEmpty() ? "" : words.getFirst().replace("pg_catalog.", "");
    return switch (table) {
      case "pg_database" -> rows("datname", databases);
      case "pg_user", "pg_roles", "pg_shadow", "pg_authid" -> rows("rolname", List.of("postgres"));
      default ->
          table.startsWith("pg_") || table.startsWith("information_schema.")
              ? rows("name", List.of())
              : new Wrong(
                  "42P01",
                  "relation \"" + table + "\" does not exist",
                  "parse_relation.c 1392 parserOpenTable");
    };
  }

  private static Answer one(String column, String value) {
    return rows(column, List.of(value));
  }

  private static Rows rows(String column, List<String> values) {
    return new Rows(
        List.of(column), values.stream().map(List::of).toList(), "SELECT " + values.size());
  }
}
