package org.decnet.decoy.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.decoy.listen.Site;

/** What a server with nothing in it answers to statements; nothing is done. */
final class Statements {
  private static final List<String> SYSTEM =
      List.of("information_schema", "mysql", "performance_schema", "sys");

  private final String version;
  private final Map<String, String> variables;

  Statements(String version, Site site) {
    this.version = version;
    this.variables =
        Map.ofEntries(
            Map.entry("version", version),
            Map.entry("version_comment", "MySQL Community Server (GPL)"),
            Map.entry("version_compile_os", "Linux"),
            Map.entry("version_compile_machine", "x86_64"),
            Map.entry("hostname", site.persona().hostName()),
            Map.entry("datadir", "/var/lib/mysql/"),
            Map.entry("basedir", "/usr/"),
            Map.entry("plugin_dir", "/usr/lib/mysql/plugin/"),
            Map.entry("secure_file_priv", ""),
            Map.entry("max_allowed_packet", "4194304"),
            Map.entry("character_set_client", "utf8"),
            Map.entry("character_set_connection", "utf8"),
            Map.entry("character_set_results", "utf8"),
            Map.entry("character_set_server", "latin1"),
            Map.entry("collation_server", "latin1_swedish_ci"),
            Map.entry("collation_connection", "utf8_general_ci"),
            Map.entry("init_connect", ""),
            Map.entry("interactive_timeout", "28800"),
            Map.entry("wait_timeout", "28800"),
            Map.entry("net_write_timeout", "60"),
            Map.entry("lower_case_table_names", "0"),
            Map.entry("system_time_zone", "UTC"),
            Map.entry("time_zone", "SYSTEM"),
            Map.entry("tx_isolation", "REPEATABLE-READ"),
            Map.entry("transaction_isolation", "REPEATABLE-READ"),
            Map.entry("auto_increment_increment", "1"),
            Map.entry("autocommit", "1"),
            Map.entry("sql_mode", "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION"));
  }

  /** What is answered. */
  sealed interface Answer permits Done, Wrong, Rows {}

  /** It is done, they say. */
  record Done() implements Answer {}

  /** It is wrong. */
  record Wrong(int code, String state, String message) implements Answer {}

  /** Rows of texts. */
  record Rows(List<String> columns, List<List<String>> rows) implements Answer {}

  Answer answer(String statement, String user) {
    String text = bare(statement);
    String lower = text.toLowerCase(Locale.ROOT);
    String verb = lower.indexOf(' ') < 0 ? lower : lower.substring(0, lower.indexOf(' '));
    return switch (verb) {
      case "" -> new Wrong(1065, "42000", "Query was empty");
      case "select" -> select(text, lower, user);
      case "show" -> show(lower);
      case "set",
          "use",
          "insert",
          "update",
          "delete",
          "create",
          "drop",
          "alter",
          "grant",
          "flush",
          "begin",
          "commit",
          "rollback",
          "start",
          "lock",
          "unlock",
          "truncate",
          "replace",
          "load",
          "revoke",
          "kill",
          "rename",
          "optimize" ->
          new Done();
      case "desc", "describe", "explain" -> missing(text);
      default ->
          new Wrong(
              1064,
              "42000",
              "You have an error in your SQL syntax; check the manual that corresponds to your MySQL"
                  + " server version for the right syntax to use near '"
                  + head(text)
                  + "' at line 1");
    };
  }

  private static String head(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80);
  }

  /** A statement without comments before it, blanks around it and a semicolon behind it. */
  private static String bare(String statement) {
    String text = statement.strip();
    while (text.startsWith("/*") && text.indexOf("*/") > 0 && !text.startsWith("/*!")) {
      text = text.substring(text.indexOf("*/") + 2).strip();
    }
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  private Answer select(String text, String lower, String user) {
    if (lower.contains(" from ")) {
      return missing(text);
    }
    if (lower.contains("@@")) {
      return variables(text);
    }
    String what = text.substring("select".length()).strip();
    String name = what.toLowerCase(Locale.ROOT);
    if (name.startsWith("version()")) {
      return row(what, version);
    }
    if (name.startsWith("user()") || name.startsWith("current_user")) {
      return row(what, user + "@%");
    }
    if (name.startsWith("database()")) {
      return row(what, "");
    }
    boolean number =
        !name.isEmpty() && name.length() < 10 && name.chars().allMatch(Character::isDigit);
    if (number) {
      return row(what, what);
    }
    return name.startsWith("sys_exec") || name.startsWith("sys_eval")
        ? new Wrong(1305, "42000", "FUNCTION " + head(name.substring(0, 8)) + " does not exist")
        : row(head(what), "0");
  }

  private static Answer row(String column, String value) {
    return new Rows(List.of(column), List.of(List.of(value)));
  }

  /** Variables that are asked for with their names or others behind {@code as}. */
  private Answer variables(String text) {
    List<String> columns = new java.util.ArrayList<>();
    List<String> values = new java.util.ArrayList<>();
    int at = text.indexOf("@@");
    while (at >= 0 && columns.size() < 64) {
      int end = at + 2;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || "_.".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      String name = text.substring(at + 2, end);
      String bare = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      int comma = text.indexOf(',', end);
      String rest = text.substring(end, comma < 0 ? text.length() : comma).strip();
      boolean named = rest.toLowerCase(Locale.ROOT).startsWith("as ");
      columns.add(named ? rest.substring(3).strip() : "@@" + name);
      values.add(variables.getOrDefault(bare, "0"));
      at = text.indexOf("@@", end);
    }
    return new Rows(columns, List.of(values));
  }

  private Answer show(String lower) {
    if (lower.startsWith("show databases") || lower.startsWith("show schemas")) {
      return new Rows(List.of("Database"), SYSTEM.stream().map(List::of).toList());
    }
    if (lower.startsWith("show variables")
        || lower.startsWith("show session variables")
        || lower.startsWith("show global variables")) {
      return new Rows(
          List.of("Variable_name", "Value"),
          variables.entrySet().stream()
              .filter(one -> lower.indexOf('\'') < 0 || lower.contains(one.getKey()))
              .sorted(Map.Entry.comparingByKey())
              .map(one -> List.of(one.getKey(), one.getValue()))
              .toList());
    }
    return lower.startsWith("show tables")
        ? new Rows(List.of("Tables_in_db"), List.of())
        : new Rows(List.of("Name"), List.of());
  }

  private static Answer missing(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int from = lower.indexOf(" from ");
    String table =
        from < 0 ? text.substring(text.indexOf(' ') + 1) : text.substring(from + 6).strip();
    int space = table.indexOf(' ');
    String name = head(space < 0 ? table : table.substring(0, space));
    if (lower.contains("information_schema") || lower.contains("mysql.")) {
      return new Rows(List.of("name"), List.of());
    }
    return name.indexOf('.') > 0
        ? new Wrong(1146, "42S02", "Table '" + name + "' doesn't exist")
        : new Wrong(1046, "3D000", "No database selected");
  }
}
