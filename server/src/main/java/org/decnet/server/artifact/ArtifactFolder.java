package org.decnet.server.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.decnet.engine.port.BlobStore;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.KeptBlob;
import org.decnet.store.vault.PrivateFiles;

/**
 * The folder of captured files: one for each SHA-256, under {@code {first two digits}/{hash}}.
 * Names of attackers never get here. Files cannot be executed and belong to their owner only.
 */
public final class ArtifactFolder {
  /** Largest file that is kept. */
  public static final long LARGEST_FILE = 64L * 1024 * 1024;

  private static final long MEBIBYTE = 1024 * 1024;
  private static final int AT_ONCE = 1000;

  /** What is made free at once, so that room is not looked for at every file. */
  private static final double FULL = 0.9;

  private final Path root;
  private final BlobStore blobs;
  private final Supplier<ArtifactSettings> wanted;
  private final Clock clock;

  /**
   * The folder of a node.
   *
   * @param root made when the first file comes
   * @param wanted how many are kept, asked each time
   * @param clock tells when files came and went
   */
  public ArtifactFolder(
      Path root, BlobStore blobs, Supplier<ArtifactSettings> wanted, Clock clock) {
    this.root = root;
    this.blobs = blobs;
    this.wanted = wanted;
    this.clock = clock;
  }

  /** What became of a file. */
  public enum Outcome {
    /** It is kept now. */
    KEPT,
    /** It was kept already. */
    KNOWN,
    /** There is none: no file, or a link or something else that is no plain file. */
    ABSENT,
    /** It is larger than a file may be. */
    TOO_LARGE,
    /** It has another hash than it should have. */
    OTHER_CONTENT,
    /** There is no room for it. */
    NO_ROOM
  }

  /**
   * A file that is to go.
   *
   * @param reason why, as it is remembered
   */
  public record Eviction(KeptBlob blob, String reason) {}

  /** Where the file of a hash lies, if it is kept. */
  public Path path(String sha256) {
    if (!ArtifactName.isSha256(sha256)) {
      throw new IllegalArgumentException("No SHA-256 of 64 lower-case hexadecimal digits");
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /**
   * Keeps a copy of a file if it is what its name says.
   *
   * @param decky decoy whose quota it takes, as in {@link ArtifactName}
   * @throws IOException if it cannot be read or written
   */
  public Outcome keep(Path file, String sha256, String decky) throws IOException {
    Path target = path(sha256);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Outcome.ABSENT;
    }
    if (isKept(sha256, target)) {
      return Outcome.KNOWN;
    }
    long said =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).size();
    if (said > LARGEST_FILE) {
      return Outcome.TOO_LARGE;
    }
    return hasRoom(said, decky)
        ? copy(into -> SparseCopy.of(file, into, LARGEST_FILE), target, sha256, decky)
        : Outcome.NO_ROOM;
  }

  /**
   * Keeps content if it is what its name says.
   *
   * @param decky decoy whose quota it takes, as in {@link ArtifactName}
   * @throws IOException if it cannot be written
   */
  public Outcome keep(byte[] content, String sha256, String decky) throws IOException {
    Path target = path(sha256);
    if (isKept(sha256, target)) {
      return Outcome.KNOWN;
    }
    if (content.length > LARGEST_FILE) {
      return Outcome.TOO_LARGE;
    }
    Source source = into -> SparseCopy.of(new ByteArrayInputStream(content), into, LARGEST_FILE);
    return hasRoom(content.length, decky) ? copy(source, target, sha256, decky) : Outcome.NO_ROOM;
  }

  private boolean isKept(String sha256, Path target) {
    return blobs.isKept(sha256) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
  }

  /** Where content comes from. */
  @FunctionalInterface
  private interface Source {
    SparseCopy into(Path file) throws IOException;
  }

  private Outcome copy(Source source, Path target, String sha256, String decky) throws IOException {
    PrivateFiles.folder(root);
    PrivateFiles.folder(root.resolve(sha256.substring(0, 2)));
    Path unfinished = target.resolveSibling(sha256 + ".new");
    Files.deleteIfExists(unfinished);
    PrivateFiles.file(unfinished);
    try {
      SparseCopy copy = source.into(unfinished);
      if (copy.size() > LARGEST_FILE) {
        return Outcome.TOO_LARGE; // it grew meanwhile
      }
      if (!copy.sha256().equals(sha256)) {
        return Outcome.OTHER_CONTENT;
      }
      String type = FileTypes.of(unfinished);
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      blobs.keep(new KeptBlob(sha256, copy.size(), copy.allocated(), decky, clock.instant(), type));
      return Outcome.KEPT;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private boolean hasRoom(long bytes, String decky) {
    ArtifactSettings settings = wanted.get();
    BlobStore.Usage all = blobs.usage();
    return all.files() < settings.mostFiles()
        && all.bytes() + bytes <= settings.mostMebibytes() * MEBIBYTE
        && blobs.usage(decky).bytes() + bytes <= settings.mostDeckyMebibytes() * MEBIBYTE;
  }

  /**
   * What is to go, so that a tenth of the room is free: files that no event names first, of those
   * the largest. Files that tags cite go last and only those, the largest first, for which there is
   * no room among what is pinned. Nothing while there is enough room.
   */
  public List<Eviction> plan() {
    ArtifactSettings settings = wanted.get();
    Excess excess = new Excess(blobs.usage(), settings);
    List<Eviction> plan = new ArrayList<>();
    if (!excess.isOver()) {
      return plan;
    }
    for (KeptBlob blob : blobs.first(AT_ONCE)) {
      if (!excess.isOver()) {
        return plan;
      }
      plan.add(excess.less(blob, excess.reason));
    }
    long unpinned = blobs.citedUsage().bytes() - settings.mostPinnedMebibytes() * MEBIBYTE;
    for (KeptBlob blob : blobs.cited(AT_ONCE)) {
      if (!excess.isOver() || unpinned <= 0) {
        return plan;
      }
      plan.add(excess.less(blob, excess.reason + ", cited by tags"));
      unpinned -= blob.allocated();
    }
    return plan;
  }

  /** How much is to go still. */
  private static final class Excess {
    private final String reason;
    private long bytes;
    private long files;

    Excess(BlobStore.Usage usage, ArtifactSettings settings) {
      bytes = usage.bytes() - (long) (settings.mostMebibytes() * MEBIBYTE * FULL);
      files = usage.files() - (long) (settings.mostFiles() * FULL);
      reason = bytes > 0 ? "over the quota of bytes" : "over the quota of files";
    }

    boolean isOver() {
      return bytes > 0 || files > 0;
    }

    Eviction less(KeptBlob blob, String why) {
      bytes -= blob.allocated();
      files--;
      return new Eviction(blob, why);
    }
  }

  /**
   * Forgets files.
   *
   * @throws IOException if one cannot be removed; those before it are gone
   */
  public void evict(List<Eviction> evictions) throws IOException {
    for (Eviction eviction : evictions) {
      Files.deleteIfExists(path(eviction.blob().sha256()));
      blobs.forget(eviction.blob().sha256(), clock.instant(), eviction.reason());
    }
  }
}
