package org.decnet.server.agent.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.decnet.store.vault.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * Lines that wait on disk, numbered from 1 (spec 09, section 6). What a process wrote when it died
 * is there; what finds no room within the budget drives the oldest out, which is counted. May be
 * used by many threads.
 */
public final class Spool implements AutoCloseable {
  private static final long LARGEST_SEGMENT = 4 << 20;
  private static final int LEAST_SEGMENTS = 8;

  private final Path folder;
  private final SpoolTally tally;
  private final long budget;
  private final long segmentBytes;
  private final Deque<Segment> segments = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long bytes;
  private boolean torn;
  private @Nullable FileChannel out;

  private Spool(Path folder, SpoolTally tally, long budget) {
    this.folder = folder;
    this.tally = tally;
    this.budget = budget;
    this.segmentBytes = Math.min(LARGEST_SEGMENT, Math.max(1, budget / LEAST_SEGMENTS));
  }

  /**
   * The spool of a folder, made if there is none.
   *
   * @param budget most bytes that lines may take
   * @throws IOException if it cannot be read or made
   */
  public static Spool open(Path folder, long budget) throws IOException {
    PrivateFiles.folder(folder);
    Spool spool = new Spool(folder, SpoolTally.open(folder), budget);
    spool.load();
    return spool;
  }

  private void load() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> known =
          files
              .filter(file -> Segment.number(file).isPresent())
              .sorted(Comparator.comparing(file -> Segment.number(file).orElseThrow()))
              .toList();
      for (Path file : known) {
        Segment segment = Segment.open(file, Segment.number(file).orElseThrow());
        segments.addLast(segment);
        bytes += segment.bytes();
      }
    }
    if (segments.isEmpty()) {
      begin(tally.stored() + 1);
    } else {
      out = FileChannel.open(segments.getLast().file(), StandardOpenOption.APPEND);
    }
    forgetStored();
  }

  /** Begins a file, in which all lines from a number on will lie. */
  private void begin(long first) throws IOException {
    closeFile();
    Segment segment = Segment.create(folder, first);
    segments.addLast(segment);
    out = FileChannel.open(segment.file(), StandardOpenOption.APPEND);
  }

  private void beginBehind(Segment last) throws IOException {
    if (last.next() == last.first()) {
      closeFile();
      forget(last); // the new file has its name
    }
    begin(last.next());
    torn = false;
  }

  /**
   * Adds a line.
   *
   * @param line without a line end
   * @return false if there is no room for it at all
   * @throws IOException if it cannot be written; the line is counted as dropped
   */
  public boolean add(String line) throws IOException {
    byte[] text = (line + '\n').getBytes(StandardCharsets.UTF_8);
    lock.lock();
    try {
      if (text.length > budget) {
        tally.drop(1);
        return false;
      }
      while (bytes + text.length > budget) {
        dropOldest();
      }
      Segment last = segments.getLast();
      if (torn || (last.bytes() > 0 && last.bytes() + text.length > segmentBytes)) {
        beginBehind(last);
      }
      write(text);
      grown.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** A line of which a part is written is none: nobody reads it, and the next has a new file. */
  private void write(byte[] text) throws IOException {
    FileChannel file = opened();
    try {
      ByteBuffer buffer = ByteBuffer.wrap(text);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    } catch (IOException e) {
      tally.drop(1);
      torn = true;
      throw e;
    }
    segments.getLast().grown(text.length);
    bytes += text.length;
  }

  private FileChannel opened() throws IOException {
    FileChannel file = out;
    if (file == null) {
      throw new IOException("The spool is closed");
    }
    return file;
  }

  private void dropOldest() throws IOException {
    Segment oldest = segments.getFirst();
    if (oldest.equals(segments.getLast())) {
      beginBehind(oldest);
    }
    long lost = oldest.next() - Math.max(oldest.first(), tally.stored() + 1);
    tally.drop(Math.max(0, lost));
    forget(oldest);
  }

  private void forget(Segment segment) throws IOException {
    segments.remove(segment);
    bytes -= segment.bytes();
    segment.delete();
  }

  /**
   * Takes the word of a master that lines are stored.
   *
   * @param last number of the last of them; one beyond all lines says that this spool is not the
   *     one that it was, and what waits in it gets the numbers behind that
   * @throws IOException if that cannot be written down
   */
  public void stored(long last) throws IOException {
    lock.lock();
    try {
      if (last > tally.stored()) {
        if (last >= segments.getLast().next()) {
          renumber(last - tally.stored());
        }
        tally.store(last);
        forgetStored();
      }
    } finally {
      lock.unlock();
    }
  }

  /** From the last to the first, so that no file meets the name of another. */
  private void renumber(long by) throws IOException {
    closeFile();
    List<Segment> before = List.copyOf(segments);
    segments.clear();
    for (Segment segment : before.reversed()) {
      segments.addFirst(segment.moved(folder, by));
    }
    out = FileChannel.open(segments.getLast().file(), StandardOpenOption.APPEND);
  }

  private void forgetStored() throws IOException {
    while (segments.size() > 1 && segments.getFirst().next() <= tally.stored() + 1) {
      forget(segments.getFirst());
    }
  }

  /** Waits until there is a line of a number or a later one, but no longer than a while. */
  public boolean await(long number, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (segments.getLast().next() <= number && left > 0) {
        left = grown.awaitNanos(left);
      }
      return segments.getLast().next() > number;
    } finally {
      lock.unlock();
    }
  }

  /** The file with the line of a number, or else with the first one behind it. */
  @Nullable Segment holding(long number) {
    lock.lock();
    try {
      return segments.stream().filter(segment -> segment.next() > number).findFirst().orElse(null);
    } finally {
      lock.unlock();
    }
  }

  /** Makes sure that lines survive a loss of power too. Nobody waits for the disk meanwhile. */
  public void sync() throws IOException {
    FileChannel file;
    lock.lock();
    try {
      file = opened();
      tally.keep();
    } finally {
      lock.unlock();
    }
    try {
      file.force(false);
    } catch (ClosedChannelException e) {
      return; // it was full, and was forced when it was closed
    }
  }

  /**
   * How full a spool is.
   *
   * @param lines that wait
   * @param bytes that the spool takes
   * @param dropped lines that found no room, ever
   */
  public record Level(long lines, long bytes, long dropped) {}

  /** How full it is. */
  public Level level() {
    lock.lock();
    try {
      long oldest = Math.max(tally.stored() + 1, segments.getFirst().first());
      long waiting = Math.max(0, segments.getLast().next() - oldest);
      return new Level(waiting, bytes, tally.dropped());
    } finally {
      lock.unlock();
    }
  }

  /** Number of the last line of which a master said that it is stored. */
  public long lastStored() {
    lock.lock();
    try {
      return tally.stored();
    } finally {
      lock.unlock();
    }
  }

  private void closeFile() throws IOException {
    FileChannel file = out;
    if (file != null) {
      file.force(false);
      file.close();
      out = null;
    }
  }

  /** Takes no more lines; those that wait stay. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      tally.keep();
      closeFile();
    } finally {
      lock.unlock();
    }
  }
}
