package org.decnet.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a file that may grow, shrink or be renamed while it is open. Unlike a channel, it
 * survives the interruption of its thread.
 */
final class FileBytes extends InputStream {
  private static final int MARK = 1024;
  private final RandomAccessFile file;
  private long position;
  private long sizeAtCheck;
  // The first bytes of the file, by which a file that was written anew is told from a grown one.
  private byte[] mark = {};

  FileBytes(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
  }

  /** Bytes read so far. */
  long position() {
    return position;
  }

  long size() throws IOException {
    return file.length();
  }

  /** Whether the file was cut, or written anew, since the last call. */
  boolean isRewritten() throws IOException {
    long size = file.length();
    if (size < position) {
      return true;
    }
    if (size == sizeAtCheck) {
      return false;
    }
    sizeAtCheck = size;
    byte[] head = head((int) Math.min(MARK, position));
    boolean same =
        head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    mark = head;
    return !same;
  }

  /** Goes back to the start. */
  void restart() throws IOException {
    file.seek(0);
    position = 0;
    mark = new byte[0];
    sizeAtCheck = 0;
  }

  private byte[] head(int length) throws IOException {
    byte[] head = new byte[length];
    file.seek(0);
    int filled = 0;
    for (int count = 0; filled < length && count >= 0; filled += Math.max(0, count)) {
      count = file.read(head, filled, length - filled);
    }
    file.seek(position);
    return Arrays.copyOf(head, filled);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = file.read(target, offset, length);
    position += Math.max(0, count);
    return count;
  }

  @Override
  public int available() throws IOException {
    return Math.clamp(file.length() - position, 0, Integer.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
