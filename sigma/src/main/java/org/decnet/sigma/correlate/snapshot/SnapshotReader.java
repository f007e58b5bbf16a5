package org.decnet.sigma.correlate.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Reads what a {@link SnapshotWriter} wrote. Whatever the bytes, it takes memory in proportion to
 * them, since every length is compared with what is left.
 */
public final class SnapshotReader {
  private static final int CHECKSUM = 4;
  private static final int MOST_SCALE = 1_000;
  private static final int LONGEST_DECIMAL = 1_000;

  private final byte[] bytes;
  private final int end;
  private int at;

  /** A reader at the first byte. */
  public SnapshotReader(byte[] bytes) throws MalformedSnapshot {
    this.bytes = bytes;
    this.end = bytes.length - CHECKSUM;
    if (end < 0) {
      throw new MalformedSnapshot(bytes.length, "ends before its checksum");
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, end);
    int stated = 0;
    for (int i = end; i < bytes.length; i++) {
      stated = stated << 8 | (bytes[i] & 0xFF);
    }
    if (stated != (int) checksum.getValue()) {
      throw new MalformedSnapshot(end, "the checksum is wrong");
    }
  }

  /** An error at the current place. */
  public MalformedSnapshot error(String message) {
    return new MalformedSnapshot(at, message);
  }

  /** Reads a number. */
  public long number() throws MalformedSnapshot {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at >= end) {
        throw error("ends within a number");
      }
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw error("a number of more than 64 bits");
  }

  /** Reads a number between bounds. */
  public int number(String what, int least, int most) throws MalformedSnapshot {
    long value = number();
    if (value < least || value > most) {
      throw error(what + " must be from " + least + " to " + most + ", not " + value);
    }
    return (int) value;
  }

  /** Reads how many things follow, each of which takes a byte or more. */
  public int count(String what) throws MalformedSnapshot {
    long value = number();
    if (value < 0 || value > end - at) {
      throw error("number of " + what + " is " + value + ", with " + (end - at) + " bytes left");
    }
    return (int) value;
  }

  /** Reads a truth value. */
  public boolean flag(String what) throws MalformedSnapshot {
    return number(what, 0, 1) == 1;
  }

  /** Reads a text. */
  public String text(String what) throws MalformedSnapshot {
    boolean utf8 = flag("form of " + what);
    byte[] encoded = take(count("bytes of " + what));
    if (utf8) {
      return new String(encoded, StandardCharsets.UTF_8);
    }
    if (encoded.length % 2 != 0) {
      throw error(what + " has half a character");
    }
    char[] units = new char[encoded.length / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) (encoded[2 * i] << 8 | (encoded[2 * i + 1] & 0xFF));
    }
    return new String(units);
  }

  /** Reads bytes. */
  public byte[] bytes(String what) throws MalformedSnapshot {
    return take(count("bytes of " + what));
  }

  /** Reads a decimal number. */
  public BigDecimal decimal(String what) throws MalformedSnapshot {
    int scale = number("scale of " + what, -MOST_SCALE, MOST_SCALE);
    int length = count("bytes of " + what);
    if (length < 1 || length > LONGEST_DECIMAL) {
      throw error(what + " must have from 1 to " + LONGEST_DECIMAL + " bytes, not " + length);
    }
    return new BigDecimal(new BigInteger(take(length)), scale);
  }

  private byte[] take(int length) {
    byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return taken;
  }

  /** Makes sure that everything is read. */
  public void end() throws MalformedSnapshot {
    if (at != end) {
      throw error((end - at) + " bytes too many");
    }
  }
}
