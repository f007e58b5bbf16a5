package org.decnet.cli.query;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;

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

  /**
   * Names of a release.
   *
   * @param asked null for the active one
   * @throws DecnetException if there is no such release
   */
  AttackCatalog attack(@Nullable String asked) {
    if (asked == null) {
      return attack();
    }
    if (!Release.isWellFormed(asked)) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING, "A release is two numbers such as 18.1, not " + asked);
    }
    return catalogs.load(new Release(asked));
  }

  @Override
  public void close() {
    stores.close();
  }
}
