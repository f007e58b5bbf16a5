package org.decnet.server.canary.receive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * What is answered: to every word behind {@code /c/} the same picture, to all else that there is
 * nothing. Nothing in an answer depends on whether a token is known.
 */
final class Answers {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** A transparent picture of one dot. */
  private static final byte[] PICTURE =
      Base64.getDecoder().decode("R0lGODlhAQABAPAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

  /** So that it is asked for anew each time it is looked at. */
  private static final String FRESH =
      "Expires: Thu, 01 Jan 1970 00:00:01 GMT\r\nCache-Control: no-cache\r\n";

  private Answers() {}

  /** The answer to a request. */
  static byte[] to(RequestHead head, boolean goesOn, Instant now) {
    boolean body = !head.method().equals("HEAD");
    return Slugs.isOfTokens(head.target())
        ? answer("200 OK", "image/gif", PICTURE, FRESH, goesOn, body, now)
        : page("404 Not Found", goesOn, body, now);
  }

  /** The answer to what is no request. */
  static byte[] refused(Instant now) {
    return page("400 Bad Request", false, true, now);
  }

  private static byte[] page(String status, boolean goesOn, boolean body, Instant now) {
    String page =
        "<html>\r\n<head><title>"
            + status
            + "</title></head>\r\n<body>\r\n<center><h1>"
            + status
            + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    byte[] bytes = page.getBytes(StandardCharsets.US_ASCII);
    return answer(status, "text/html", bytes, "", goesOn, body, now);
  }

  private static byte[] answer(
      String status,
      String type,
      byte[] content,
      String more,
      boolean goesOn,
      boolean body,
      Instant now) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nServer: nginx\r\nDate: "
            + DATE.format(now)
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + content.length
            + "\r\nConnection: "
            + (goesOn ? "keep-alive" : "close")
            + "\r\n"
            + more
            + "\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    if (body) {
      bytes.writeBytes(content);
    }
    return bytes.toByteArray();
  }
}
