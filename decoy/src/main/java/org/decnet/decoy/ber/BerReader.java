package org.decnet.decoy.ber;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/** Reads values of ASN.1 with definite lengths, one behind the other, within their bounds. */
public final class BerReader {
  private static final int SHORT = 0x80;
  private static final int MOST_ARCS = 128;
  private static final long LARGEST_ARC = 0xFFFF_FFFFL;

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Reads bytes. */
  public BerReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private BerReader(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Whether there is another value. */
  public boolean hasMore() {
    return at < end;
  }

  /** The tag of the next value; -1 if there is none. */
  public int tag() {
    return at < end ? bytes[at] & 0xFF : -1;
  }

  /**
   * The values within the next value.
   *
   * @throws IOException if it has another tag, or does not end where it should
   */
  public BerReader inside(int tag) throws IOException {
    if (tag() != tag) {
      throw new IOException("The tag is " + tag() + " and not " + tag);
    }
    at++;
    int length = length();
    if (length > end - at) {
      throw new IOException("A value is longer than what it stands in");
    }
    BerReader inside = new BerReader(bytes, at, at + length);
    at += length;
    return inside;
  }

  private int length() throws IOException {
    int first = one();
    if (first < SHORT) {
      return first;
    }
    int count = first - SHORT;
    if (count == 0 || count > 2) {
      throw new IOException("A length has " + count + " bytes");
    }
    int length = one();
    return count == 1 ? length : (length << 8) | one();
  }

  private int one() throws IOException {
    if (at >= end) {
      throw new IOException("A value ends too soon");
    }
    return bytes[at++] & 0xFF;
  }

  /**
   * The content of the next value.
   *
   * @throws IOException as {@link #inside} does
   */
  public byte[] content(int tag) throws IOException {
    BerReader inside = inside(tag);
    return Arrays.copyOfRange(bytes, inside.at, inside.end);
  }

  /**
   * A whole number of at most eight bytes.
   *
   * @throws IOException as {@link #inside} does, or if it is larger
   */
  public long integer() throws IOException {
    byte[] content = content(Ber.INTEGER);
    if (content.length == 0 || content.length > Long.BYTES) {
      throw new IOException("A number has " + content.length + " bytes");
    }
    return new BigInteger(content).longValue();
  }

  /**
   * An object identifier, such as {@code 1.3.6.1}.
   *
   * @throws IOException as {@link #inside} does, or if it has too many or too large parts
   */
  public String object() throws IOException {
    byte[] content = content(Ber.OBJECT);
    StringBuilder dotted = new StringBuilder();
    long arc = 0;
    int arcs = 0;
    for (byte one : content) {
      arc = (arc << 7) | (one & 0x7F);
      if (arc > LARGEST_ARC || arcs > MOST_ARCS) {
        throw new IOException("An object identifier is too large");
      }
      if (one >= 0) {
        append(dotted, arcs, arc);
        arc = 0;
        arcs++;
      }
    }
    if (arcs == 0 || content[content.length - 1] < 0) {
      throw new IOException("An object identifier ends too soon");
    }
    return dotted.toString();
  }

  /** The first part stands for two. */
  private static void append(StringBuilder dotted, int arcs, long arc) {
    if (arcs == 0) {
      long first = Math.min(2, arc / 40);
      dotted.append(first).append('.').append(arc - first * 40);
    } else {
      dotted.append('.').append(arc);
    }
  }
}
