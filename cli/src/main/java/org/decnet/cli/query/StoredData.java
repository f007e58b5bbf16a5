package org.decnet.cli.query;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.Stores;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;

/**
 * An open data folder or database, for reading.
 *
 * @param stores what is stored
 * @param catalogs all releases of ATT&amp;CK, none of them read yet
 * @param release the active one
 */
record StoredData(Stores stores, AttackCatalogs catalogs, Release release)
    implements AutoCloseable {

  /**
   * Opens a data folder that is there, or a database.
   *
   * @throws org.decnet.model.error.DecnetException if there is none; reading makes no folder, so
   *     that a mistyped path is noticed
   */
  static StoredData open(StoreOption data, Console console) {
    NodeSettings settings = data.existing(console);
    return new StoredData(Node.openStores(settings), settings.catalogs(), settings.attackRelease());
  }

  /** Names for what the tags say; read on the first question. */
  AttackCatalog attack() {
    return catalogs.load(release);
  }

  @Override
  public void close() {
    stores.close();
  }
}
