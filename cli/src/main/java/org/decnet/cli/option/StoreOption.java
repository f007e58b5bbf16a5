package org.decnet.cli.option;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name where data is kept: the data folder, and a database on a server. */
public final class StoreOption {
  private static final String URL_VARIABLE = "DECNET_DB_URL";

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = {
        "Database on a server, such as postgresql://decnet@db.example/decnet or",
        "mariadb://…; the password belongs into $DECNET_DB_PASSWORD or a file.",
        "Default: $DECNET_DB_URL, else SQLite in the data folder."
      })
  private @Nullable String url;

  /** The data folder. */
  public Path folder(Console console) {
    return data.folder(console);
  }

  /** Settings of a node with these options and the environment. */
  public NodeSettings settings(Console console) {
    return NodeSettings.of(folder(console), environment(console));
  }

  /**
   * The same, of a data folder or database that is there.
   *
   * @throws org.decnet.model.error.DecnetException if there is no data folder: reading makes none,
   *     so that a mistyped path is noticed
   */
  public NodeSettings existing(Console console) {
    NodeSettings settings = settings(console);
    if (settings.database() == null) {
      data.existingFolder(console);
    }
    return settings;
  }

  private Map<String, String> environment(Console console) {
    if (url == null) {
      return console.environment();
    }
    Map<String, String> environment = new HashMap<>(console.environment());
    environment.keySet().removeIf(StoreOption::namesAnotherDatabase);
    environment.put(URL_VARIABLE, url);
    return environment;
  }

  /** User and password hold for whichever database is named. */
  private static boolean namesAnotherDatabase(String variable) {
    return variable.startsWith("DECNET_DB_")
        && !variable.startsWith("DECNET_DB_USER")
        && !variable.startsWith("DECNET_DB_PASSWORD");
  }
}
