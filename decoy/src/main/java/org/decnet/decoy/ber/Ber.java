package org.decnet.decoy.ber;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes values of ASN.1 with definite lengths, as DER asks for. */
public final class Ber {
  /** Tag of a BOOLEAN. */
  public static final int BOOLEAN = 0x01;

  /** Tag of an INTEGER. */
  public static final int INTEGER = 0x02;

  /** Tag of a BIT STRING. */
  public static final int BITS = 0x03;

  /** Tag of an OCTET STRING. */
  public static final int OCTETS = 0x04;

  /** Tag of NULL. */
  public static final int NOTHING = 0x05;

  /** Tag of an OBJECT IDENTIFIER. */
  public static final int OBJECT = 0x06;

  /** Tag of a UTF8String. */
  public static final int UTF8 = 0x0C;

  /** Tag of a UTCTime. */
  public static final int UTC_TIME = 0x17;

  /** Tag of a SEQUENCE. */
  public static final int SEQUENCE = 0x30;

  /** Tag of a SET. */
  public static final int SET = 0x31;

  private static final int SHORT = 0x80;

  private Ber() {}

  /** A value of a tag, of parts one behind the other. */
  public static byte[] of(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    length(out, content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static void length(ByteArrayOutputStream out, int length) {
    if (length < SHORT) {
      out.write(length);
      return;
    }
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    out.write(SHORT | bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(length >> (8 * i));
    }
  }

  /** A whole number. */
  public static byte[] integer(long value) {
    return integer(INTEGER, value);
  }

  /** A whole number under another tag. */
  public static byte[] integer(int tag, long value) {
    return of(tag, BigInteger.valueOf(value).toByteArray());
  }

  /** Text of a tag. */
  public static byte[] text(int tag, String text) {
    return of(tag, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An object identifier such as {@code 1.3.6.1}. */
  public static byte[] object(String dotted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long first = 0;
    int index = 0;
    int from = 0;
    while (from <= dotted.length()) {
      int dot = dotted.indexOf('.', from);
      int end = dot < 0 ? dotted.length() : dot;
      long arc = Long.parseLong(dotted, from, end, 10);
      if (index == 0) {
        first = arc;
      } else {
        arc(out, index == 1 ? first * 40 + arc : arc);
      }
      index++;
      from = end + 1;
    }
    return of(OBJECT, out.toByteArray());
  }

  private static void arc(ByteArrayOutputStream out, long arc) {
    int groups = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(arc) + 6) / 7);
    for (int i = groups - 1; i >= 0; i--) {
      out.write((int) ((arc >> (7 * i)) & 0x7F) | (i > 0 ? 0x80 : 0));
    }
  }
}
