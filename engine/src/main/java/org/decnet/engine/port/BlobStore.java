package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import org.decnet.model.bounty.KeptBlob;

/** Remembers which captured files are kept. The files themselves lie in a folder. */
public interface BlobStore {
  /** Whether the file of a hash is kept. */
  boolean isKept(String sha256);

  /** Remembers that a file is kept; one that had gone is there again. */
  void keep(KeptBlob blob);

  /** How much is kept. */
  Usage usage();

  /** How much of one decoy is kept, as in {@link org.decnet.model.bounty.ArtifactName}. */
  Usage usage(String decky);

  /**
   * Those to go first of what no tag cites: files that no event names any more, then the others;
   * largest first.
   */
  List<KeptBlob> first(int limit);

  /** Those that tags cite as evidence, largest first. */
  List<KeptBlob> cited(int limit);

  /** How much of what is kept tags cite. */
  Usage citedUsage();

  /** Remembers that a file is gone, and why. */
  void forget(String sha256, Instant at, String reason);

  /**
   * How much is kept.
   *
   * @param bytes bytes that the files take on the disk
   */
  record Usage(long bytes, long files) {}
}
