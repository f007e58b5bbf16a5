package org.decnet.server.agent.spool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.decnet.store.vault.PrivateFiles;

/**
 * One file of a spool: lines one behind the other. Its name is the number of its first line, so the
 * number of each follows from its place.
 */
final class Segment {
  private static final String END = ".lines";
  private static final int DIGITS = 19;

  private final Path file;
  private final long first;
  private long lines;
  private long bytes;

  private Segment(Path file, long first) {
    this.file = file;
    this.first = first;
  }

  /** A new file, whose first line will have a number. */
  static Segment create(Path folder, long first) throws IOException {
    Path file = named(folder, first);
    PrivateFiles.file(file);
    return new Segment(file, first);
  }

  private static Path named(Path folder, long first) {
    return folder.resolve(String.format(Locale.ROOT, "%0" + DIGITS + "d", first) + END);
  }

  /** The same lines under other numbers. */
  Segment moved(Path folder, long by) throws IOException {
    Segment moved = new Segment(named(folder, first + by), first + by);
    Files.move(file, moved.file, StandardCopyOption.ATOMIC_MOVE);
    moved.lines = lines;
    moved.bytes = bytes;
    return moved;
  }

  /** The number that a file says it begins with; empty if it is no segment. */
  static Optional<Long> number(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(END) || name.length() != DIGITS + END.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(name, 0, DIGITS, 10));
    } catch (NumberFormatException e) {
      return Optional.empty(); // somebody else's file
    }
  }

  /** A file that is there. A last line without an end was being written when a process died. */
  static Segment open(Path file, long first) throws IOException {
    Segment segment = new Segment(file, first);
    long whole = 0;
    long at = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int one = in.read(); one >= 0; one = in.read()) {
        at++;
        if (one == '\n') {
          segment.lines++;
          whole = at;
        }
      }
    }
    if (whole < at) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
      }
    }
    segment.bytes = whole;
    return segment;
  }

  Path file() {
    return file;
  }

  /** Number of its first line. */
  long first() {
    return first;
  }

  /** Number of the line that comes behind its last one. */
  long next() {
    return first + lines;
  }

  /** Bytes that it takes. */
  long bytes() {
    return bytes;
  }

  /** Notes that a line was written to it. */
  void grown(int by) {
    lines++;
    bytes += by;
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
