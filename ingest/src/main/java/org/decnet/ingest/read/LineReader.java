package org.decnet.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines with their places. Lines end with {@code \n} or {@code \r\n}; blank
 * lines are passed over but have numbers. Memory is bounded whatever the length of a line.
 *
 * <p>The stream may grow: after its end was met, reading goes on where it stopped.
 */
public final class LineReader {
  /** Longest line that is given whole, in bytes (spec 01, section 2.4). */
  public static final int MAX_RECORD = 2 * 1024 * 1024;

  /** Bytes that are given of a longer line. */
  public static final int HEAD = 64 * 1024;

  private static final int USUAL_CAPACITY = 256 * 1024;
  private static final int LEAST_READ = 64 * 1024;
  private static final int MAX_CAPACITY = MAX_RECORD + 2 * LEAST_READ;

  private final InputStream in;
  private static final byte[] NO_BUFFER = {};
  private byte[] buffer = NO_BUFFER;
  private int start;
  private int searched;
  private int end;
  private long lineOffset;
  private long lineNumber = 1;
  // The head of a line that is too long and how much of that line has left the buffer.
  private byte @Nullable [] longHead;
  private long longLength;
  private byte longLast;
  private boolean failed;

  /** A reader from the current position of a stream, which the caller closes. */
  public LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next line that is not blank.
   *
   * @param complete whether what is left at the end of the stream is a line too; else it is kept
   *     until its line end appears
   * @return null at the end of the stream
   * @throws IOException if the stream cannot be read further. What was read before it stays
   *     available by calling again, as if the stream had ended there
   */
  public @Nullable Line next(boolean complete) throws IOException {
    while (true) {
      int newline = NewlineSearch.find(buffer, searched, end);
      if (newline >= 0) {
        Line line = take(newline, newline + 1);
        if (line != null) {
          return line;
        }
      } else {
        searched = end;
        shedLongLine();
        if (!fill()) {
          return complete && (end > start || longHead != null) ? take(end, end) : null;
        }
      }
    }
  }

  /** Bytes taken from the stream so far. */
  public long position() {
    return lineOffset + longLength + (end - start);
  }

  /** Size of the buffer, for tests of the memory bound. */
  int capacity() {
    return buffer.length;
  }

  private @Nullable Line take(int stop, int next) {
    long length = longLength + contentEnd(stop) - start;
    Line line = null;
    if (length > MAX_RECORD) {
      byte[] head = longHead == null ? copyUntil(start + HEAD) : longHead;
      line = new Line(lineNumber, lineOffset, length, head);
    } else if (!isBlank(stop)) {
      line = new Line(lineNumber, lineOffset, length, copyUntil(contentEnd(stop)));
    }
    lineOffset += longLength + (next - start);
    lineNumber += next > stop ? 1 : 0;
    longHead = null;
    longLength = 0;
    start = next;
    searched = next;
    return line;
  }

  private byte[] copyUntil(int stop) {
    return Arrays.copyOfRange(buffer, start, stop);
  }

  // May be start - 1, when the line's carriage return has left the buffer already.
  private int contentEnd(int stop) {
    boolean hasReturn =
        stop > start ? buffer[stop - 1] == '\r' : longHead != null && longLast == '\r';
    return hasReturn ? stop - 1 : stop;
  }

  private boolean isBlank(int stop) {
    for (int at = start; at < stop; at++) {
      byte one = buffer[at];
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  // One byte more than the bound may be the carriage return of a line that is not too long.
  private void shedLongLine() {
    if (end > start && (longHead != null || end - start > MAX_RECORD + 1)) {
      if (longHead == null) {
        longHead = copyUntil(start + HEAD);
      }
      longLength += end - start;
      longLast = buffer[end - 1];
      start = 0;
      searched = 0;
      end = 0;
    }
  }

  private boolean fill() throws IOException {
    if (failed) {
      return false;
    }
    makeRoom();
    try {
      int count = in.read(buffer, end, buffer.length - end);
      if (count <= 0) {
        releaseIfEmpty();
        return false;
      }
      end += count;
      return true;
    } catch (IOException failure) {
      failed = true;
      throw failure;
    }
  }

  // Many growing files may be open at once, most of them at rest.
  private void releaseIfEmpty() {
    if (start == end) {
      buffer = NO_BUFFER;
      start = 0;
      searched = 0;
      end = 0;
    }
  }

  private void makeRoom() {
    if (buffer.length - end >= LEAST_READ) {
      return;
    }
    int held = end - start;
    byte[] target = buffer;
    if (buffer.length - held < LEAST_READ) {
      target = new byte[Math.clamp(2L * buffer.length, USUAL_CAPACITY, MAX_CAPACITY)];
    }
    System.arraycopy(buffer, start, target, 0, held);
    buffer = target;
    searched -= start;
    start = 0;
    end = held;
  }
}
