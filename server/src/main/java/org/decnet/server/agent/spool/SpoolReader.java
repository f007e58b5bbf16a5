package org.decnet.server.agent.spool;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Reads lines of a spool in order, from one number on. Used by one thread. */
public final class SpoolReader implements AutoCloseable {
  private final Spool spool;
  private @Nullable InputStream in;
  private @Nullable Segment open;
  private long next;

  /**
   * Reads nothing yet.
   *
   * @param first number of the first line that is wanted
   */
  public SpoolReader(Spool spool, long first) {
    this.spool = spool;
    this.next = first;
  }

  /** A line with its number. */
  public record Entry(long number, String line) {}

  /** Number of the line that is read next, unless it was dropped. */
  public long next() {
    return next;
  }

  /** The next line; null if there is none now. What was dropped meanwhile is passed over. */
  public @Nullable Entry read() throws IOException {
    Segment holding = spool.holding(next);
    if (holding == null) {
      return null;
    }
    try {
      InputStream from = positioned(holding);
      Entry entry = new Entry(next, line(from));
      next++;
      return entry;
    } catch (NoSuchFileException e) {
      close();
      return null; // it was dropped just now; the next call finds what came behind it
    }
  }

  private InputStream positioned(Segment holding) throws IOException {
    InputStream from = in;
    if (from != null && holding.equals(open)) {
      return from;
    }
    close();
    from = new BufferedInputStream(Files.newInputStream(holding.file()));
    in = from;
    open = holding;
    long behind = Math.max(next, holding.first());
    for (long skipped = holding.first(); skipped < behind; skipped++) {
      line(from);
    }
    next = behind;
    return from;
  }

  /** Whole lines are there before the spool says that they are. */
  private static String line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (int one = from.read(); one != '\n'; one = from.read()) {
      if (one < 0) {
        throw new IOException("A file of the spool is shorter than it was");
      }
      line.write(one);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
      in = null;
      open = null;
    }
  }
}
