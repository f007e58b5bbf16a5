package org.decnet.intel.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a text file, packed with gzip or not, in bounded memory. */
final class TableLines implements Closeable {
  private static final int LONGEST_LINE = 4096;
  private static final int CHUNK = 1 << 16;

  /** A packed file can grow a thousandfold; no table is anywhere near this. */
  private static final long MOST_BYTES = 1L << 30;

  private final InputStream input;
  private final byte[] chunk = new byte[CHUNK];
  private final byte[] line = new byte[LONGEST_LINE];
  private int at;
  private int filled;
  private long bytes;
  private long number;
  private boolean cut;

  private TableLines(InputStream input) {
    this.input = input;
  }

  /** Opens a file. */
  static TableLines open(Path file) throws IOException {
    InputStream input = new BufferedInputStream(Files.newInputStream(file), CHUNK);
    try {
      input.mark(2);
      boolean packed = input.read() == 0x1F && input.read() == 0x8B;
      input.reset();
      return new TableLines(packed ? new GZIPInputStream(input, CHUNK) : input);
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  /** The next line without its end; null behind the last. */
  @Nullable String next() throws IOException {
    int length = 0;
    cut = false;
    int read = read();
    if (read < 0) {
      return null;
    }
    number++;
    while (read >= 0 && read != '\n') {
      if (length < LONGEST_LINE) {
        line[length++] = (byte) read;
      } else {
        cut = true;
      }
      read = read();
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  /** Number of the last line, from 1. */
  long number() {
    return number;
  }

  /** Whether the last line was longer than is kept. */
  boolean isCut() {
    return cut;
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = input.read(chunk);
      at = 0;
      bytes += Math.max(filled, 0);
      if (bytes > MOST_BYTES) {
        throw new IOException("holds more than " + MOST_BYTES + " bytes");
      }
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return chunk[at++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
