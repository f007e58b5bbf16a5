package org.decnet.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the environment which database is meant: a url, or type, host, port and name. User and
 * password may stand in the url or beside it; url and password may lie in files instead.
 */
public final class DatabaseVariables {
  private static final String TYPE = "DECNET_DB_TYPE";
  private static final String URL = "DECNET_DB_URL";
  private static final String HOST = "DECNET_DB_HOST";
  private static final String PORT = "DECNET_DB_PORT";
  private static final String NAME = "DECNET_DB_NAME";
  private static final String USER = "DECNET_DB_USER";
  private static final String PASSWORD = "DECNET_DB_PASSWORD";
  private static final String FILE = "_FILE";
  private static final List<String> PARTS = List.of(HOST, PORT, NAME);
  private static final int LONGEST_FILE = 4096;
  private static final int LARGEST_PORT = 65_535;

  private final SettingReader reader;

  private DatabaseVariables(SettingReader reader) {
    this.reader = reader;
  }

  /** The database on a server; null for SQLite in the data folder, or if something is wrong. */
  public static @Nullable ServerAddress address(SettingReader reader) {
    return new DatabaseVariables(reader).read();
  }

  private @Nullable ServerAddress read() {
    String type = reader.text(TYPE, "");
    String url = secret(URL);
    ServerAddress address =
        switch (type) {
          case "" -> url.isEmpty() ? withoutType() : ofUrl(url, null);
          case "sqlite" -> sqlite(url);
          case "postgres" -> url.isEmpty() ? ofParts("postgresql") : ofUrl(url, Dialect.POSTGRES);
          case "mariadb", "mysql" ->
              url.isEmpty() ? ofParts("mariadb") : ofUrl(url, Dialect.MARIADB);
          default -> {
            reader.wrong(TYPE + " must be sqlite, postgres, mariadb or mysql");
            yield null;
          }
        };
    if (address == null) {
      return null;
    }
    String user = reader.text(USER, "");
    String password = secret(PASSWORD);
    return address.as(user.isEmpty() ? null : user, password.isEmpty() ? null : password);
  }

  private @Nullable ServerAddress withoutType() {
    refuse(PARTS, TYPE + " must be set beside %");
    return null;
  }

  private @Nullable ServerAddress sqlite(String url) {
    refuse(PARTS, "% must not be set for " + TYPE + " sqlite");
    if (!url.isEmpty()) {
      reader.wrong(URL + " must not be set for " + TYPE + " sqlite");
    }
    return null;
  }

  private @Nullable ServerAddress ofUrl(String url, @Nullable Dialect expected) {
    refuse(PARTS, "% must not be set beside " + URL);
    try {
      ServerAddress address = ServerAddress.of(url);
      if (expected == null || expected == address.dialect()) {
        return address;
      }
      reader.wrong(URL + " must be of the kind that " + TYPE + " names");
    } catch (DecnetException e) {
      reader.wrong(String.valueOf(e.getMessage()));
    }
    return null;
  }

  private @Nullable ServerAddress ofParts(String scheme) {
    int usual = scheme.equals("postgresql") ? 5432 : 3306;
    int port = reader.number(PORT, usual, 1, LARGEST_PORT);
    String host = reader.text(HOST, "localhost");
    String name = reader.text(NAME, "decnet");
    boolean plain = isPlain(host) && isPlain(name);
    if (!plain) {
      reader.wrong(
          HOST + " and " + NAME + " must hold letters, digits, '.', '_', '-' and ':' only");
      return null;
    }
    return ServerAddress.of(scheme + "://" + bracketed(host) + ":" + port + "/" + name);
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  private static boolean isPlain(String text) {
    return text.chars()
        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "._-:".indexOf(c) >= 0));
  }

  private void refuse(List<String> names, String why) {
    for (String name : names) {
      if (!reader.text(name, "").isEmpty()) {
        reader.wrong(why.replace("%", name));
      }
    }
  }

  /** A text that may lie in a file, which the variable with {@code _FILE} behind it names. */
  private String secret(String name) {
    String text = reader.text(name, "");
    String file = reader.text(name + FILE, "");
    if (!text.isEmpty() && !file.isEmpty()) {
      reader.wrong(name + " and " + name + FILE + " must not both be set");
      return "";
    }
    return file.isEmpty() ? text : inFile(name + FILE, file);
  }

  private String inFile(String name, String file) {
    try (InputStream content = Files.newInputStream(Path.of(file))) {
      return new String(content.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      reader.wrong(name + " must name a file that can be read");
      return "";
    }
  }
}
