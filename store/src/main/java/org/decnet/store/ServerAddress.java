package org.decnet.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server. Its text names neither user nor password nor options.
 *
 * @param dialect what the server speaks
 * @param location host, port, name and options, as they stand in a JDBC url behind the scheme
 * @param user user name; null leaves it to the driver
 * @param password password; null for none
 */
public record ServerAddress(
    Dialect dialect, String location, @Nullable String user, @Nullable String password) {
  private static final String JDBC = "jdbc:";
  private static final String BEHIND_SCHEME = "://";
  private static final int LONGEST = 2_000;

  /** Options that would show in the texts of drivers and pools. */
  private static final List<String> BESIDE_THE_OPTIONS = List.of("user", "password");

  /**
   * Reads {@code postgresql://user:password@host:port/name?options}; {@code mariadb} and {@code
   * mysql} work alike, and {@code jdbc:} may stand before all. Options go to the driver.
   *
   * @throws DecnetException if it is not of that form; the message does not repeat it
   */
  public static ServerAddress of(String url) {
    String text = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
    int scheme = text.indexOf(BEHIND_SCHEME);
    int from = scheme + BEHIND_SCHEME.length();
    int slash = scheme < 0 ? -1 : text.indexOf('/', from);
    if (slash < 0 || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == '#')) {
      throw wrong();
    }
    String authority = text.substring(from, slash);
    int at = authority.lastIndexOf('@');
    String location = authority.substring(at + 1) + text.substring(slash);
    refuseUnusable(location, authority.length() - at - 1);
    String login = at < 0 ? "" : authority.substring(0, at);
    int colon = login.indexOf(':');
    return new ServerAddress(
        dialect(text.substring(0, scheme)),
        location,
        at < 0 ? null : decoded(colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? null : decoded(login.substring(colon + 1)));
  }

  /** The same address with another user and password, where they are given. */
  public ServerAddress as(@Nullable String otherUser, @Nullable String otherPassword) {
    return new ServerAddress(
        dialect,
        location,
        otherUser == null ? user : otherUser,
        otherPassword == null ? password : otherPassword);
  }

  /** The url for the driver, without user and password. */
  public String jdbcUrl() {
    return JDBC
        + switch (dialect) {
          case POSTGRES -> "postgresql";
          case MARIADB -> "mariadb";
          case SQLITE -> "sqlite";
        }
        + BEHIND_SCHEME
        + location;
  }

  @Override
  public String toString() {
    int options = location.indexOf('?');
    return dialect.name().toLowerCase(Locale.ROOT)
        + BEHIND_SCHEME
        + (options < 0 ? location : location.substring(0, options));
  }

  /** Hosts end where the name of the database begins, which must not be empty. */
  private static void refuseUnusable(String location, int hosts) {
    int options = location.indexOf('?');
    int end = options < 0 ? location.length() : options;
    if (hosts == 0 || end <= hosts + 1) {
      throw wrong();
    }
    int from = end + 1;
    while (from < location.length()) {
      int equals = location.indexOf('=', from);
      int next = location.indexOf('&', from);
      int stop = next < 0 ? location.length() : next;
      String name = location.substring(from, equals < 0 || equals > stop ? stop : equals);
      if (BESIDE_THE_OPTIONS.contains(name.toLowerCase(Locale.ROOT))) {
        throw wrong();
      }
      from = stop + 1;
    }
  }

  private static Dialect dialect(String scheme) {
    return switch (scheme) {
      case "postgresql", "postgres" -> Dialect.POSTGRES;
      case "mariadb", "mysql" -> Dialect.MARIADB;
      default -> throw wrong();
    };
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong(); // without the cause, whose message repeats the text
    }
  }

  private static DecnetException wrong() {
    return new DecnetException(
        ErrorCode.BAD_SETTING,
        "The url of the database must have the form postgresql://user:password@host:port/name or"
            + " mariadb://user:password@host:port/name, with %40 for '@' and %2F for '/' in a"
            + " password");
  }
}
