package org.decnet.server.canary.receive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP request.
 *
 * @param lines lines of the header, in their order
 */
record RequestHead(String method, String target, String version, List<String> lines) {
  private static final int MOST_LINES = 100;

  RequestHead {
    lines = List.copyOf(lines);
  }

  /** Reads the bytes before the empty line; null if they are no request. */
  static @Nullable RequestHead read(byte[] bytes, int end) {
    String text = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    List<String> lines = lines(text);
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      return null;
    }
    String first = lines.getFirst();
    int space = first.indexOf(' ');
    int last = first.lastIndexOf(' ');
    if (space < 1 || last <= space + 1) {
      return null;
    }
    String method = first.substring(0, space);
    String target = first.substring(space + 1, last);
    String version = first.substring(last + 1);
    List<String> header = lines.subList(1, lines.size());
    boolean sound =
        method.chars().allMatch(c -> c >= 'A' && c <= 'Z')
            && target.chars().allMatch(c -> c > ' ' && c != 0x7f)
            && (version.equals("HTTP/1.1") || version.equals("HTTP/1.0"))
            && header.stream().allMatch(line -> line.indexOf(':') > 0);
    return sound ? new RequestHead(method, target, version, header) : null;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() <= MOST_LINES) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      int cut = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      if (cut > start) { // the last one is empty
        lines.add(text.substring(start, cut));
      }
      start = end + 1;
    }
    return lines;
  }

  /** What lines of a name say, joined by commas; null if there is none. */
  @Nullable String header(String name) {
    StringBuilder values = new StringBuilder();
    boolean any = false;
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (line.substring(0, colon).strip().equalsIgnoreCase(name)) {
        values.append(any ? "," : "").append(line.substring(colon + 1).strip());
        any = true;
      }
    }
    return any ? values.toString() : null;
  }

  /** Bytes of the body; -1 if they are not known or not to be believed. */
  long bodyLength() {
    String length = header("Content-Length");
    if (header("Transfer-Encoding") != null) {
      return -1;
    }
    if (length == null) {
      return 0;
    }
    boolean number =
        !length.isEmpty()
            && length.length() < 10
            && length.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Long.parseLong(length) : -1;
  }

  /** Whether the client wants to go on on the same connection. */
  boolean keepsAlive() {
    String connection = header("Connection");
    String word = connection == null ? "" : connection.toLowerCase(Locale.ROOT);
    return version.equals("HTTP/1.1") ? !word.contains("close") : word.contains("keep-alive");
  }
}
