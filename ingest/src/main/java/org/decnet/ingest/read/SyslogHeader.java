package org.decnet.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where the message of a syslog line begins (RFC 5424, section 6). */
final class SyslogHeader {
  /** Time, host, program, process and message id. */
  private static final int WORDS = 5;

  private static final int LONGEST_PRIORITY = 3;

  private static final byte[] OWN = "[relay@55555 ".getBytes(StandardCharsets.US_ASCII);

  private SyslogHeader() {}

  /** Index of the message; -1 if the line has no header. */
  static int end(byte[] line, int from) {
    int at = version(line, from);
    for (int word = 0; at >= 0 && word < WORDS; word++) {
      at = afterWord(line, at);
    }
    int data = at < 0 ? -1 : afterData(line, at);
    return data < 0 || data == line.length || line[data] != ' ' ? data : data + 1;
  }

  /** Index behind {@code <34>1 }. */
  private static int version(byte[] line, int from) {
    if (from >= line.length || line[from] != '<') {
      return -1;
    }
    int at = from + 1;
    while (at < line.length && at - from <= LONGEST_PRIORITY && isDigit(line[at])) {
      at++;
    }
    boolean found =
        at > from + 1
            && at + 2 < line.length
            && line[at] == '>'
            && line[at + 1] == '1'
            && line[at + 2] == ' ';
    return found ? at + 3 : -1;
  }

  private static int afterWord(byte[] line, int from) {
    int at = from;
    while (at < line.length && line[at] != ' ') {
      at++;
    }
    return at == from || at == line.length ? -1 : at + 1;
  }

  /** Index behind the structured data, {@code -} or {@code [id name="value"]…}. */
  private static int afterData(byte[] line, int from) {
    if (from < line.length && line[from] == '-') {
      return from + 1;
    }
    if (startsWithOwn(line, from)) {
      return -1; // a decoy of our own: what it says is in the structured data
    }
    int at = from;
    while (at < line.length && line[at] == '[') {
      at = afterElement(line, at + 1);
    }
    return at == from || at < 0 ? -1 : at;
  }

  private static boolean startsWithOwn(byte[] line, int from) {
    int to = from + OWN.length;
    return to <= line.length && Arrays.equals(line, from, to, OWN, 0, OWN.length);
  }

  private static int afterElement(byte[] line, int from) {
    boolean quoted = false;
    for (int at = from; at < line.length; at++) {
      byte one = line[at];
      if (quoted && one == '\\') {
        at++;
      } else if (one == '"') {
        quoted = !quoted;
      } else if (one == ']' && !quoted) {
        return at + 1;
      }
    }
    return -1;
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }
}
