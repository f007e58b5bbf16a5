package org.decnet.ingest.sniff;

import java.util.Arrays;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.ingest.text.Printable;

/** Reads an HTTP request out of the bytes of a connection (RFC 9112). */
public final class RequestText {
  private static final int MOST_LINES = 256;

  private RequestText() {}

  /** Makes a web request of the bytes; what is not there stays empty. */
  public static WebRequest read(SensorRecord record, byte[] data) {
    int end = lineEnd(data, 0);
    String first = text(data, 0, end);
    int blank = first.indexOf(' ');
    int last = first.lastIndexOf(" HTTP/");
    String method = blank < 0 ? first : first.substring(0, blank);
    String target =
        blank < 0 ? "" : first.substring(blank + 1, last > blank ? last : first.length());
    WebRequest request = new WebRequest(record, method, target);
    int at = end + 1;
    for (int i = 0; i < MOST_LINES && at < data.length; i++) {
      end = lineEnd(data, at);
      String line = text(data, at, end);
      at = end + 1;
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        request.header(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    if (at < data.length) {
      request.body(Printable.of(Arrays.copyOfRange(data, at, data.length)));
    }
    return request;
  }

  private static int lineEnd(byte[] data, int from) {
    int end = from;
    while (end < data.length && data[end] != '\n') {
      end++;
    }
    return end;
  }

  private static String text(byte[] data, int from, int end) {
    int stop = end > from && data[end - 1] == '\r' ? end - 1 : end;
    return Printable.of(Arrays.copyOfRange(data, from, stop));
  }
}
