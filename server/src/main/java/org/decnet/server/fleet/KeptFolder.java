package org.decnet.server.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.decnet.decoy.persona.Keepsakes;
import org.decnet.store.vault.PrivateFiles;

/** Keys of one decoy in a folder that only the owner of the node may read. */
final class KeptFolder implements Keepsakes {
  private final Path folder;

  KeptFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized byte[] get(String name, Supplier<byte[]> made) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readAllBytes(file);
      }
      PrivateFiles.folder(folder);
      byte[] content = made.get();
      PrivateFiles.write(file, content);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of a decoy cannot be kept in " + folder, e);
    }
  }

  /** Forgets everything. */
  void forget() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of a decoy cannot be removed from " + folder, e);
    }
  }
}
