package org.decnet.testkit.volume;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is asked through connections, with the values of the parameters, so that the database
 * can be asked how it goes about just that. Used by one thread.
 */
public final class AskedStatements {
  private static final Set<String> TOLD = Set.of("table", "type", "key", "rows", "extra");

  private final List<Asked> asked = new ArrayList<>();

  /** A statement and the calls that set its parameters, by their number. */
  public static final class Asked {
    private final String sql;
    private final Map<Object, Call> parameters = new LinkedHashMap<>();

    private Asked(String sql) {
      this.sql = sql;
    }

    /** The text, with a question mark for each parameter. */
    public String sql() {
      return sql;
    }

    /** How the database answers it: what its EXPLAIN says, a line a row. */
    public List<String> plan(Connection connection, String explain) throws SQLException {
      List<String> lines = new ArrayList<>();
      try (PreparedStatement statement = connection.prepareStatement(explain + " " + sql)) {
        for (Call call : parameters.values()) {
          call.on(statement);
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            lines.add(line(rows));
          }
        }
      } catch (SQLException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
      return lines;
    }
  }

  /** One call of a setter, to be done again on another statement. */
  private interface Call {
    void on(PreparedStatement statement) throws Throwable;
  }

  /** The statements since the last time, in order. */
  public List<Asked> take() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  /** A source whose connections are heard. */
  public DataSource over(Callable<Connection> source) {
    return (DataSource)
        Proxy.newProxyInstance(
            AskedStatements.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return over(source.call());
            });
  }

  private Connection over(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            AskedStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              Object result = invoke(method, connection, arguments);
              return result instanceof PreparedStatement statement && arguments != null
                  ? over(statement, (String) arguments[0])
                  : result;
            });
  }

  private PreparedStatement over(PreparedStatement statement, String sql) {
    Asked one = new Asked(sql);
    asked.add(one);
    return (PreparedStatement)
        Proxy.newProxyInstance(
            AskedStatements.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              if (arguments != null
                  && arguments.length >= 2
                  && method.getName().startsWith("set")
                  && arguments[0] instanceof Integer) {
                one.parameters.put(arguments[0], other -> invoke(method, other, arguments));
              }
              return invoke(method, statement, arguments);
            });
  }

  private static @Nullable Object invoke(
      Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static String line(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      String value = row.getString(i);
      if (name.equals("detail") || name.equals("query plan")) {
        parts.add(value);
      } else if (value != null && TOLD.contains(name)) {
        parts.add(name + "=" + value);
      }
    }
    return String.join(" ", parts);
  }
}
