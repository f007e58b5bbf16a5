package org.decnet.server.web.canary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.ParameterParser;
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
  private static final int BUFFER = 8192;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TYPE = 128;

  /**
   * Reads a form that has one part, a file.
   *
   * @throws ApiException 400 if it is anything else
   */
  static UploadedFile read(@Nullable String contentType, byte[] body) {
    byte[] boundary = boundary(contentType).getBytes(StandardCharsets.US_ASCII);
    try {
      MultipartStream parts =
          new MultipartStream(new ByteArrayInputStream(body), boundary, BUFFER, null);
      parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
      if (!parts.skipPreamble()) {
        throw wrong();
      }
      String head = parts.readHeaders();
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      parts.readBodyData(content);
      if (parts.readBoundary()) {
        throw wrong(); // there is another part
      }
      return new UploadedFile(
          name(parameter(header(head, "content-disposition"), "filename")),
          type(header(head, "content-type")),
          content.toByteArray());
    } catch (IOException | IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static String boundary(@Nullable String contentType) {
    String boundary = parameter(contentType == null ? "" : contentType, "boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw wrong();
    }
    return boundary;
  }

  private static String header(String head, String name) {
    String start = name + ':';
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** What a parameter of a header says; null if there is none. */
  private static @Nullable String parameter(String header, String name) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return parser.parse(header, ';').get(name);
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

  private static ApiException wrong() {
    return ApiException.badRequest("The form must have one part, a file with its name");
  }
}
