package org.decnet.server.fleet;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.decnet.decoy.capture.Vault;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.server.artifact.ArtifactFolder;
import org.decnet.server.artifact.ArtifactFolder.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is brought to decoys among the captured files, within their quotas. One file at a
 * time: room is looked for before each, and many clients must not find the same room.
 */
public final class ArtifactVault implements Function<String, Vault> {
  private static final Logger LOG = LoggerFactory.getLogger(ArtifactVault.class);
  private static final Set<Outcome> THERE = EnumSet.of(Outcome.KEPT, Outcome.KNOWN);

  private final ArtifactFolder folder;
  private final ReentrantLock lock = new ReentrantLock();

  /** Keeps files in a folder. */
  public ArtifactVault(ArtifactFolder folder) {
    this.folder = folder;
  }

  /** The vault of a decoy, whose quota its files take. */
  @Override
  public Vault apply(String decky) {
    return (content, sha256) -> keeps(content, sha256, decky) ? sha256 : null;
  }

  private boolean keeps(byte[] content, String sha256, String decky) {
    lock.lock();
    try {
      String owner = ArtifactName.of(decky, null, null, sha256).decky();
      return THERE.contains(folder.keep(content, sha256, owner));
    } catch (IOException e) {
      LOG.warn("A file that the decoy {} was brought cannot be kept: {}", decky, e.toString());
      return false;
    } finally {
      lock.unlock();
    }
  }
}
