package org.decnet.cli.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.DataOption;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;

/** Opens a data folder that is there. */
final class DataFolder {
  private DataFolder() {}

  /**
   * The storage of a data folder.
   *
   * @throws DecnetException if there is none, so that a mistyped path is noticed
   */
  static Stores open(DataOption data, Console console) {
    Path folder = data.folder(console);
    if (!Files.isDirectory(folder)) {
      throw new DecnetException(
          ErrorCode.NO_SUCH_FILE,
          "There is no data folder " + folder + " yet; 'decnet ingest LOG' makes it");
    }
    return Node.openStores(NodeSettings.of(folder, console.environment()));
  }
}
