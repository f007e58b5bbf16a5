package org.decnet.server.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an answer.
 *
 * @param status its status
 * @param retryAfter how long the receiver asks to wait; null if it does not ask
 */
record AnswerHead(int status, @Nullable Duration retryAfter) {
  private static final int LARGEST = 16 * 1024;
  private static final int MOST_INTERIM = 8;
  private static final int FIRST_FINAL = 200;
  private static final int LONGEST_NUMBER = 6;

  /**
   * Reads a head, past interim answers.
   *
   * @throws IOException if it is none of HTTP/1, or longer than 16 KiB
   */
  static AnswerHead read(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    for (int i = 0; i < MOST_INTERIM; i++) {
      AnswerHead head = one(lines);
      if (head.status() >= FIRST_FINAL) {
        return head;
      }
    }
    throw new IOException("too many interim answers");
  }

  private static AnswerHead one(Lines lines) throws IOException {
    int status = status(lines.next());
    Duration wait = null;
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals("retry-after")) {
        wait = seconds(line.substring(colon + 1).strip());
      }
    }
    return new AnswerHead(status, wait);
  }

  /** {@code HTTP/1.1 200 OK}. */
  private static int status(String line) throws IOException {
    boolean known =
        line.startsWith("HTTP/1.")
            && line.length() >= 12
            && line.charAt(8) == ' '
            && (line.length() == 12 || line.charAt(12) == ' ')
            && isNumber(line.substring(9, 12))
            && line.charAt(9) != '0';
    if (!known) {
      throw new IOException("the answer is not HTTP/1.1");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  /** Seconds; dates are not read. */
  private static @Nullable Duration seconds(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_NUMBER && isNumber(text)
        ? Duration.ofSeconds(Long.parseLong(text))
        : null;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static final class Lines {
    private final InputStream in;
    private int left = LARGEST;

    Lines(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the answer ends early");
        }
        if (--left < 0) {
          throw new IOException("the head of the answer is longer than " + LARGEST + " bytes");
        }
        line.append((char) c);
      }
      int end = line.length() - 1;
      return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }
  }
}
