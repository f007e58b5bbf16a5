package org.decnet.ingest.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line without what transports put around its record: a byte order mark, blanks, the header of
 * syslog (RFC 5424), a comma behind an object.
 *
 * @param line the record, at its own place; null if there is nothing left
 * @param syslog whether a header of syslog was there
 */
public record RecordFrame(@Nullable Line line, boolean syslog) {
  /** Takes the record out of a line. A line that is not whole is left as it is. */
  public static RecordFrame of(Line line) {
    byte[] bytes = line.bytes();
    if (!line.isWhole() || bytes.length == 0 || isPlain(bytes)) {
      return new RecordFrame(line, false);
    }
    int start = afterMark(bytes, afterBlanks(bytes, 0));
    int message = SyslogHeader.end(bytes, start);
    boolean syslog = message >= 0;
    int from = syslog ? afterMark(bytes, message) : start;
    int to = withoutComma(bytes, from, bytes.length);
    if (from >= to) {
      return new RecordFrame(null, syslog);
    }
    return new RecordFrame(
        new Line(line.number(), line.offset() + from, (long) to - from, cut(bytes, from, to)),
        syslog);
  }

  /** Nearly every line there is, told by its ends. */
  private static boolean isPlain(byte[] bytes) {
    byte first = bytes[0];
    return first > ' ' && first != '<' && bytes[bytes.length - 1] != ',';
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
  }

  private static int afterBlanks(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private static int afterMark(byte[] bytes, int at) {
    boolean mark =
        at + 2 < bytes.length
            && bytes[at] == (byte) 0xEF
            && bytes[at + 1] == (byte) 0xBB
            && bytes[at + 2] == (byte) 0xBF;
    return mark ? at + 3 : at;
  }

  private static int withoutComma(byte[] bytes, int from, int to) {
    boolean comma = to - from > 2 && bytes[to - 1] == ',' && bytes[to - 2] == '}';
    return comma && bytes[from] == '{' ? to - 1 : to;
  }
}
