package org.decnet.server.node;

import java.nio.file.Path;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that one process needs, open and joined up. */
public final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private final NodeSettings settings;
  private final Knowledge knowledge;
  private final Stores stores;

  private Node(NodeSettings settings, Knowledge knowledge, Stores stores) {
    this.settings = settings;
    this.knowledge = knowledge;
    this.stores = stores;
  }

  /**
   * Opens a data folder, making it if absent.
   *
   * @throws org.decnet.model.error.DecnetException if the folder, its database or the rule pack
   *     cannot be used
   */
  public static Node open(NodeSettings settings) {
    Knowledge knowledge = Knowledge.load();
    return new Node(settings, knowledge, openStores(settings));
  }

  /** Opens only the storage of a data folder, for commands that tag nothing. */
  public static Stores openStores(NodeSettings settings) {
    return SqliteStores.open(StoreSettings.of(settings.dataFolder()));
  }

  /** The catalogue and the rules. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** The storage ports. */
  public Stores stores() {
    return stores;
  }

  /** Folder that keeps what could not be read, one file per origin. */
  public Path deadLetterFolder() {
    return settings.dataFolder().resolve("dead-letters");
  }

  /** The data folder. */
  public Path dataFolder() {
    return settings.dataFolder();
  }

  /** Starts a run of events into the store. */
  public IngestRun ingest() {
    return new IngestRun(knowledge.tagger(logRejections()), stores.events());
  }

  @Override
  public void close() {
    stores.close();
  }

  private static TaggingListener logRejections() {
    return (rule, event, key) ->
        LOG.warn("Rule {} may not cite {} for event {}: tag dropped", rule.id(), key, event.id());
  }
}
