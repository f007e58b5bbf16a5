package org.decnet.decoy.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.decnet.decoy.line.EventLine;

/** A file on its way from a client. Used by one thread. */
public final class Upload implements AutoCloseable {
  /** Most bytes of a file. */
  public static final int MOST = 8 << 20;

  private static final int FIRST = 8192;

  private final Uploads uploads;
  private byte[] content = new byte[0];
  private int size;

  Upload(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Takes some bytes of it.
   *
   * @param at where they stand in the file
   * @return whether there was room for them
   */
  public boolean put(long at, byte[] bytes, int from, int count) {
    if (at < 0 || at + count > MOST || !grow((int) at + count)) {
      return false;
    }
    System.arraycopy(bytes, from, content, (int) at, count);
    size = Math.max(size, (int) at + count);
    return true;
  }

  /** Takes some bytes behind those that came already. */
  public boolean append(byte[] bytes, int from, int count) {
    return put(size, bytes, from, count);
  }

  private boolean grow(int wanted) {
    if (wanted <= content.length) {
      return true;
    }
    int length = Math.min(MOST, Math.max(wanted, Math.max(FIRST, content.length * 2)));
    if (!uploads.room().take((long) length - content.length)) {
      return false;
    }
    content = Arrays.copyOf(content, length);
    return true;
  }

  /** How many bytes it has. */
  public int size() {
    return size;
  }

  /** All that came. */
  public byte[] content() {
    return Arrays.copyOf(content, size);
  }

  /** Keeps it, and tells of it in a line. */
  public EventLine kept(EventLine line) {
    byte[] whole = content();
    String sha256 = sha256(whole);
    return line.put("size", size)
        .put("sha256", sha256)
        .put("stored_as", size == 0 ? null : uploads.vault().keep(whole, sha256));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Gives its room back. Closing it again does nothing. */
  @Override
  public void close() {
    uploads.room().giveBack(content.length);
    content = new byte[0];
    size = 0;
  }
}
