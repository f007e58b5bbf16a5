package org.decnet.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a tunnel carries, told by the first bytes of one chunk (spec 01, section 2.3, tunnel). */
public enum InnerProtocol {
  /** A TLS record. */
  TLS,
  /** An HTTP request or response. */
  HTTP,
  /** A line of the mail protocol. */
  SMTP,
  /** Anything else, the middle of a longer message among it. */
  OTHER;

  private static final List<String> HTTP_STARTS =
      List.of(
          "GET ",
          "POST ",
          "HEAD ",
          "PUT ",
          "DELETE ",
          "OPTIONS ",
          "PATCH ",
          "CONNECT ",
          "TRACE ",
          "PROPFIND ",
          "HTTP/1.");
  private static final List<String> SMTP_STARTS =
      List.of(
          "EHLO ",
          "HELO ",
          "MAIL FROM:",
          "RCPT TO:",
          "AUTH LOGIN",
          "AUTH PLAIN",
          "STARTTLS\r",
          "DATA\r",
          "RSET\r",
          "QUIT\r",
          "VRFY ",
          "NOOP\r");
  private static final int LONGEST_START = 12;

  /** The protocol that a chunk looks like. */
  public static InnerProtocol of(byte[] data) {
    if (isTls(data)) {
      return TLS;
    }
    int length = Math.min(data.length, LONGEST_START);
    String start = new String(data, 0, length, StandardCharsets.ISO_8859_1);
    if (startsWithOne(start, HTTP_STARTS)) {
      return HTTP;
    }
    return startsWithOne(start.toUpperCase(Locale.ROOT), SMTP_STARTS) ? SMTP : OTHER;
  }

  /** The name in events. */
  public String protocolName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWithOne(String text, List<String> starts) {
    for (String start : starts) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** Content types 20 to 23 and a version 3.x (RFC 8446, section 5.1). */
  private static boolean isTls(byte[] data) {
    return data.length >= 3 && data[0] >= 20 && data[0] <= 23 && data[1] == 3 && data[2] <= 4;
  }
}
