package org.decnet.acceptance.identity;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.pipeline.Catalogues;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.EventIds;
import org.decnet.server.node.Knowledge;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;

/** A data folder into which lines of logs go the way of {@code decnet ingest}. */
final class Folder implements AutoCloseable {
  private static final int BATCH = 500;
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private final Stores stores;

  private Folder(Stores stores) {
    this.stores = stores;
  }

  static Folder at(Path path) {
    return new Folder(SqliteStores.open(StoreSettings.of(path)));
  }

  /** Reads, tags and stores lines of a Cowrie log. */
  void ingest(List<String> lines) {
    Tagger tagger =
        KNOWLEDGE.tagger((rule, source, key) -> {
          throw new AssertionError(rule + " may not cite " + key);
        });
    TaggingPipeline pipeline =
        new TaggingPipeline(
            tagger,
            batch -> stores.events().write(batch),
            BATCH,
            (kind, failure) -> {
              throw new AssertionError(failure);
            },
            Catalogues.EMPTY);
    ReadLog.decoded(lines).forEach(pipeline::accept);
    pipeline.finish();
  }

  /** Finds identities and campaigns, starting with nothing but what is stored. */
  ClusterTurn.Outcome cluster() {
    return new ClusterTurn(
            stores.clusters(),
            CommonValues.DEFAULT,
            failed -> {
              throw new AssertionError(failed);
            })
        .run();
  }

  Stores stores() {
    return stores;
  }

  /** The identity behind an address. */
  StoredIdentity identity(String ip) {
    Optional<StoredIdentity> found = stores.identities().identityOf(EventIds.attacker(ip));
    return found.orElseThrow();
  }

  /** Identity by address. */
  Map<String, UUID> identities(Iterable<String> ips) {
    Map<String, UUID> identities = new HashMap<>();
    ips.forEach(ip -> identities.put(ip, identity(ip).uuid()));
    return identities;
  }

  /** Campaign by address; the identity where there is none. */
  Map<String, UUID> campaigns(Iterable<String> ips) {
    Map<String, UUID> campaigns = new HashMap<>();
    for (String ip : ips) {
      StoredIdentity identity = identity(ip);
      UUID campaign = identity.campaign();
      campaigns.put(ip, campaign == null ? identity.uuid() : campaign);
    }
    return campaigns;
  }

  @Override
  public void close() {
    stores.close();
  }
}
