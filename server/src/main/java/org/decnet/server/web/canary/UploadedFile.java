package org.decnet.server.web.canary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a form (RFC 7578). Forms are read here and not by the web server, so that they
 * are bounded in size and time like every other body.
 *
 * @param name name of the file, without folders
 * @param type its media type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UploadedFile(String name, String type, byte[] content) {
  private static final int LONGEST_BOUNDARY = 70;
  private static final int LONGEST_HEAD = 4096;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TYPE = 128;
  private static final byte[] EMPTY_LINE = {'\r', '\n', '\r', '\n'};

  /**
   * Reads a form that has one part, a file.
   *
   * @throws ApiException 400 if it is anything else
   */
  static UploadedFile read(@Nullable String contentType, byte[] body) {
    byte[] line = ("--" + boundary(contentType)).getBytes(StandardCharsets.US_ASCII);
    int start = find(body, line, 0);
    int head = start < 0 ? -1 : start + line.length + 2;
    int headEnd = head < 0 ? -1 : find(body, EMPTY_LINE, head);
    byte[] end =
        ("\r\n" + new String(line, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    int contentEnd = headEnd < 0 ? -1 : find(body, end, headEnd + 2);
    boolean alone =
        contentEnd >= 0
            && contentEnd + end.length + 2 <= body.length
            && body[contentEnd + end.length] == '-'
            && body[contentEnd + end.length + 1] == '-';
    if (start != 0 || !alone || headEnd - head > LONGEST_HEAD) {
      throw wrong();
    }
    String lines = new String(body, head, headEnd - head, StandardCharsets.UTF_8);
    int from = Math.min(headEnd + EMPTY_LINE.length, contentEnd);
    return new UploadedFile(
        name(parameter(header(lines, "content-disposition"), "filename")),
        type(header(lines, "content-type")),
        Arrays.copyOfRange(body, from, contentEnd));
  }

  private static String boundary(@Nullable String contentType) {
    String boundary = parameter(contentType == null ? "" : contentType, "boundary");
    boolean sound =
        boundary != null
            && !boundary.isEmpty()
            && boundary.length() <= LONGEST_BOUNDARY
            && boundary.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (boundary == null || !sound) {
      throw wrong();
    }
    return boundary;
  }

  private static String header(String lines, String name) {
    int at = 0;
    while (at < lines.length()) {
      int end = lines.indexOf("\r\n", at);
      String line = lines.substring(at, end < 0 ? lines.length() : end);
      if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
        return line.substring(name.length() + 1).strip();
      }
      at = end < 0 ? lines.length() : end + 2;
    }
    return "";
  }

  /** What a parameter of a header says, in quotes or not; null if there is none. */
  private static @Nullable String parameter(String header, String name) {
    int at = header.indexOf(';');
    while (at >= 0) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        return null;
      }
      boolean quoted = equals + 1 < header.length() && header.charAt(equals + 1) == '"';
      int end = header.indexOf(quoted ? '"' : ';', equals + (quoted ? 2 : 1));
      String value = header.substring(equals + (quoted ? 2 : 1), end < 0 ? header.length() : end);
      if (header.substring(at + 1, equals).strip().equalsIgnoreCase(name)) {
        return value.strip();
      }
      at = end < 0 ? -1 : header.indexOf(';', end);
    }
    return null;
  }

  private static String name(@Nullable String given) {
    if (given == null) {
      throw wrong();
    }
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    boolean sound =
        !last.isBlank()
            && last.length() <= LONGEST_NAME
            && last.chars()
                .noneMatch(c ->
                    Character.isISOControl(c) || Character.isSurrogate((char) c) || c == 0xFFFD);
    if (!sound) {
      throw ApiException.badRequest("The file must have a name of 1 to 255 characters");
    }
    return last;
  }

  private static String type(String given) {
    boolean sound =
        given.length() <= LONGEST_TYPE
            && given.indexOf('/') > 0
            && given.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    return sound ? given.toLowerCase(Locale.ROOT) : "application/octet-stream";
  }

  private static int find(byte[] in, byte[] what, int from) {
    for (int at = from; at + what.length <= in.length; at++) {
      int same = 0;
      while (same < what.length && in[at + same] == what[same]) {
        same++;
      }
      if (same == what.length) {
        return at;
      }
    }
    return -1;
  }

  private static ApiException wrong() {
    return ApiException.badRequest("The form must have one part, a file with its name");
  }
}
