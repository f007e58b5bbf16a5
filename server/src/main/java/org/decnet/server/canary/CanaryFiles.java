package org.decnet.server.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.store.vault.PrivateFiles;

/**
 * The folder of files that were uploaded to be planted: one for each SHA-256. Names that people
 * give never get here.
 */
public final class CanaryFiles {
  /** Name of the folder in the data folder. */
  public static final String FOLDER = "canary";

  private final Path root;

  /** The folder; made when the first file comes. */
  public CanaryFiles(Path root) {
    this.root = root;
  }

  /** The hash that a file is kept under. */
  public static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }

  /** Keeps a file. */
  public void keep(byte[] content) throws IOException {
    Path target = path(hash(content));
    PrivateFiles.folder(root);
    Path unfinished = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    PrivateFiles.file(unfinished);
    Files.write(unfinished, content);
    Files.move(
        unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is not there, or is not what was kept
   */
  public byte[] read(CanaryBlob blob) throws IOException {
    Path file = path(blob.sha256());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) != blob.sizeBytes()) {
      throw new IOException("The file of blob " + blob.uuid() + " is not there");
    }
    byte[] content = Files.readAllBytes(file);
    if (!hash(content).equals(blob.sha256())) {
      throw new IOException("The file of blob " + blob.uuid() + " was changed");
    }
    return content;
  }

  /** Removes a file, if it is there. */
  public void remove(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  private Path path(String sha256) {
    if (!ArtifactName.isSha256(sha256)) {
      throw new IllegalArgumentException("No SHA-256 of 64 lower-case hexadecimal digits");
    }
    return root.resolve(sha256);
  }
}
