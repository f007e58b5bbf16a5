package org.decnet.server.agent.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decnet.store.vault.PrivateFiles;

/** How far a spool was brought, and what it lost, in a file of its folder. */
final class SpoolTally {
  private static final String NAME = "tally";

  private final Path file;
  private long stored;
  private long dropped;
  private boolean changed;

  private SpoolTally(Path file) {
    this.file = file;
  }

  static SpoolTally open(Path folder) throws IOException {
    SpoolTally tally = new SpoolTally(folder.resolve(NAME));
    if (Files.exists(tally.file)) {
      List<String> lines = Files.readAllLines(tally.file, StandardCharsets.US_ASCII);
      try {
        tally.stored = Long.parseLong(lines.getFirst());
        tally.dropped = Long.parseLong(lines.get(1));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new IOException(tally.file + " must hold two numbers, each on a line", e);
      }
    }
    return tally;
  }

  long stored() {
    return stored;
  }

  long dropped() {
    return dropped;
  }

  /** Takes down what is stored, at once: it is forgotten here next. */
  void store(long last) throws IOException {
    stored = last;
    changed = true;
    keep();
  }

  /** Counts what was lost. It is written down with what comes next. */
  void drop(long lines) {
    dropped += lines;
    changed |= lines > 0;
  }

  /** Writes down what changed; a crash leaves the old or the new. */
  void keep() throws IOException {
    if (!changed) {
      return;
    }
    PrivateFiles.write(file, (stored + "\n" + dropped + "\n").getBytes(StandardCharsets.US_ASCII));
    changed = false;
  }
}
