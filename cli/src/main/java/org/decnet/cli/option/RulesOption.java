package org.decnet.cli.option;

import java.nio.file.Path;
import org.decnet.cli.console.Console;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a folder of rules beside the bundled ones. */
public final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Folder of rules beside the bundled ones. Default: $DECNET_TTP_RULES_DIR, else none.")
  private @Nullable Path folder;

  /** Whether the option was given. */
  public boolean given() {
    return folder != null;
  }

  /** Settings of a node with a data folder, this option and the environment. */
  public NodeSettings settings(Path dataFolder, Console console) {
    return NodeSettings.of(dataFolder, console.environment()).withRules(folder);
  }

  /** The same settings with this option. */
  public NodeSettings settings(StoreOption store, Console console) {
    return store.settings(console).withRules(folder);
  }
}
