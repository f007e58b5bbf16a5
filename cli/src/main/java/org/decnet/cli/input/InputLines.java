package org.decnet.cli.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines of bounded length. */
public final class InputLines {
  /** Longest line in bytes (spec 01, section 2.4); what exceeds it is dropped. */
  public static final int LONGEST = 2 << 20;

  private final BufferedInputStream in;

  /** Lines of a stream, which the caller closes. */
  public InputLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * A line.
   *
   * @param bytes its bytes without the line end, at most {@link #LONGEST}; not copied
   * @param cut whether it was longer
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Line(byte[] bytes, boolean cut) {}

  /** The next line; null at the end. */
  public @Nullable Line next() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether more can be read without waiting, so that nothing printed needs to be flushed yet. */
  public boolean ready() {
    try {
      return in.available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Line read() throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean cut = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() < LONGEST) {
        line.write(next);
      } else {
        cut = true;
      }
    }
    return new Line(withoutCarriageReturn(line.toByteArray()), cut);
  }

  private static byte[] withoutCarriageReturn(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '\r'
        ? java.util.Arrays.copyOf(line, line.length - 1)
        : line;
  }
}
