package org.decnet.server.canary.receive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one question of a DNS message (RFC 1035, section 4).
 *
 * @param name labels joined by dots, as they were written
 * @param wire name, type and class as they came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DnsQuestion(int id, boolean recursion, String name, int type, int group, byte[] wire) {
  static final int ADDRESS = 1;
  static final int ANY = 255;
  static final int INTERNET = 1;

  private static final int HEADER = 12;
  private static final int LONGEST = 1232; // of a message that no network cuts
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_LABEL = 63;
  private static final int SECONDS = 60;

  /** TEST-NET-1 (RFC 5737): nobody is there. */
  private static final byte[] SINKHOLE = {(byte) 192, 0, 2, 1};

  /** Reads a message; null if it is anything but a query with one question. */
  static @Nullable DnsQuestion read(byte[] bytes, int length) {
    if (length < HEADER || length > LONGEST) {
      return null;
    }
    int flags = number(bytes, 2);
    boolean query = (flags & 0xF800) == 0; // no answer, and no other operation
    boolean one = number(bytes, 4) == 1 && number(bytes, 6) == 0 && number(bytes, 8) == 0;
    StringBuilder name = new StringBuilder();
    int end = query && one ? name(bytes, length, name) : -1;
    if (end < 0 || end + 4 > length) {
      return null;
    }
    return new DnsQuestion(
        number(bytes, 0),
        (flags & 0x0100) != 0,
        name.toString(),
        number(bytes, end),
        number(bytes, end + 2),
        Arrays.copyOfRange(bytes, HEADER, end + 4));
  }

  /** Reads a name and says where it ends; negative if it is none. */
  private static int name(byte[] bytes, int length, StringBuilder name) {
    int at = HEADER;
    while (at < length && bytes[at] != 0) {
      int label = bytes[at] & 0xFF;
      if (label > LONGEST_LABEL || at + label >= length || at + label - HEADER >= LONGEST_NAME) {
        return -1; // a pointer has nothing to point at in a question
      }
      name.append(name.isEmpty() ? "" : ".")
          .append(new String(bytes, at + 1, label, StandardCharsets.ISO_8859_1));
      at += label + 1;
    }
    return at < length ? at + 1 : -1;
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  /** The answer: the sinkhole for who asks for an address, nothing for who asks for else. */
  byte[] answer() {
    boolean address = (type == ADDRESS || type == ANY) && (group == INTERNET || group == ANY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, id);
    put(out, 0x8400 | (recursion ? 0x0100 : 0)); // an answer, with authority
    put(out, 1);
    put(out, address ? 1 : 0);
    put(out, 0);
    put(out, 0);
    out.writeBytes(wire);
    if (address) {
      put(out, 0xC000 | HEADER); // the name of the question
      put(out, ADDRESS);
      put(out, INTERNET);
      put(out, 0);
      put(out, SECONDS);
      put(out, SINKHOLE.length);
      out.writeBytes(SINKHOLE);
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int number) {
    out.write(number >> 8);
    out.write(number);
  }
}
