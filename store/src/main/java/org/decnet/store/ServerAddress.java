package org.decnet.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server. Its text names neither user nor password.
 *
 * @param dialect what the server speaks
 * @param location host, port, name and options, as they stand in a JDBC url behind the scheme
 * @param user user name; null leaves it to the driver
 * @param password password; null for none
 */
public record ServerAddress(
    Dialect dialect, String location, @Nullable String user, @Nullable String password) {
  private static final String JDBC = "jdbc:";

  /**
   * Reads {@code postgresql://user:password@host:port/name?options}; {@code mariadb} and {@code
   * mysql} work alike, and {@code jdbc:} may stand before all.
   *
   * @throws DecnetException if it is not of that form; the message does not repeat it
   */
  public static ServerAddress of(String url) {
    try {
      URI uri = new URI(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
      if (uri.getHost() == null || uri.getPath().length() < 2) {
        throw wrong();
      }
      String userInfo = uri.getRawUserInfo();
      int colon = userInfo == null ? -1 : userInfo.indexOf(':');
      return new ServerAddress(
          dialect(uri.getScheme()),
          location(uri),
          userInfo == null ? null : decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
          userInfo == null || colon < 0 ? null : decoded(userInfo.substring(colon + 1)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw wrong(); // without the cause, whose message repeats the url
    }
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
        + "://"
        + location;
  }

  @Override
  public String toString() {
    int options = location.indexOf('?');
    return dialect + " " + (options < 0 ? location : location.substring(0, options));
  }

  private static String location(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return uri.getHost() + port + uri.getRawPath() + options;
  }

  private static Dialect dialect(@Nullable String scheme) {
    return switch (scheme) {
      case "postgresql", "postgres" -> Dialect.POSTGRES;
      case "mariadb", "mysql" -> Dialect.MARIADB;
      case null, default -> throw wrong();
    };
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static DecnetException wrong() {
    return new DecnetException(
        ErrorCode.BAD_SETTING,
        "The url of the database must have the form postgresql://user:password@host:port/name or"
            + " mariadb://user:password@host:port/name");
  }
}
