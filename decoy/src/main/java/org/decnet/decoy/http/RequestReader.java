package org.decnet.decoy.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.decoy.listen.PeerInput;
import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection. Lines, headers and contents are bounded. */
final class RequestReader {
  /** First bytes of a content that are kept. */
  static final int KEPT_BODY = 64 * 1024;

  private static final int LONGEST_LINE = 8192;
  private static final int MOST_HEADERS = 100;
  private static final int MOST_HEADER_BYTES = 32 * 1024;
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int MOST_EMPTY_LINES = 4;
  private static final long MOST_CHUNK = 0xFFFFFFFFL;

  private final PeerInput in;
  private final int mostBody;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  RequestReader(PeerInput in, int mostBody) {
    this.in = in;
    this.mostBody = mostBody;
  }

  /** What was read is no request that can be answered. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;
    private final transient @Nullable Request request;

    Refused(Refusal why, @Nullable Request request) {
      super(why.name());
      this.why = why;
      this.request = request;
    }

    Refusal why() {
      return why;
    }

    /** The request as far as it was read; null if it is none. */
    @Nullable Request request() {
      return request;
    }
  }

  /** The head of the next request; null if the client has gone. */
  @Nullable Request head() throws IOException {
    seen.reset();
    if (in.peek() == TLS_HANDSHAKE) {
      throw new Refused(Refusal.TLS_ON_PLAIN, null);
    }
    byte[] first = line(Refusal.URI_TOO_LONG);
    for (int empty = 0; first != null && first.length == 0 && empty < MOST_EMPTY_LINES; empty++) {
      first = line(Refusal.URI_TOO_LONG);
    }
    if (first == null) {
      return null;
    }
    Request bare = first(new String(first, StandardCharsets.ISO_8859_1));
    return new Request(bare.method(), bare.target(), bare.version(), headers(), new byte[0], 0);
  }

  /** What was read since the last request began. */
  byte[] seen() {
    seen.writeBytes(in.pending());
    return seen.toByteArray();
  }

  private byte @Nullable [] line(Refusal tooLong) throws IOException {
    byte[] line = in.line(LONGEST_LINE);
    if (line != null) {
      seen.writeBytes(line);
      seen.writeBytes(new byte[] {'\r', '\n'});
      if (line.length >= LONGEST_LINE - 1) {
        throw new Refused(tooLong, null);
      }
    }
    return line;
  }

  private static Request first(String line) throws Refused {
    int space = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    String method = space < 0 ? "" : line.substring(0, space);
    String target = last > space ? line.substring(space + 1, last).strip() : "";
    String version = last > space ? line.substring(last + 1) : "";
    boolean sound =
        !method.isEmpty()
            && method.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_' || c == '-')
            && !target.isEmpty()
            && target.chars().allMatch(c -> c > ' ' && c != 0x7F)
            && version.startsWith("HTTP/");
    if (!sound) {
      throw new Refused(Refusal.MALFORMED, null);
    }
    if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
      throw new Refused(version.startsWith("HTTP/1.") ? Refusal.MALFORMED : Refusal.VERSION, null);
    }
    return new Request(method, target, version, List.of(), new byte[0], 0);
  }

  private List<Request.Header> headers() throws IOException {
    List<Request.Header> headers = new ArrayList<>();
    int bytes = 0;
    byte[] line = line(Refusal.HEADER_TOO_LONG);
    while (line != null && line.length > 0) {
      bytes += line.length;
      if (headers.size() >= MOST_HEADERS || bytes > MOST_HEADER_BYTES) {
        throw new Refused(Refusal.HEADER_TOO_LONG, null);
      }
      String text = new String(line, StandardCharsets.ISO_8859_1);
      int colon = text.indexOf(':');
      if (colon < 1 || text.charAt(0) == ' ' || text.indexOf('\0') >= 0) {
        throw new Refused(Refusal.MALFORMED, null);
      }
      headers.add(new Request.Header(text.substring(0, colon), text.substring(colon + 1).strip()));
      line = line(Refusal.HEADER_TOO_LONG);
    }
    if (line == null) {
      throw new Refused(Refusal.MALFORMED, null);
    }
    return headers;
  }

  /** The request with its content. */
  Request whole(Request head) throws IOException {
    String coding = head.header("Transfer-Encoding");
    String length = head.header("Content-Length");
    if (coding != null) {
      boolean chunked = coding.toLowerCase(Locale.ROOT).equals("chunked");
      if (!chunked || length != null) {
        throw new Refused(Refusal.MALFORMED, head); // two lengths are an attempt to smuggle
      }
      return chunks(head);
    }
    if (length == null) {
      return head;
    }
    if (!isNumber(length)) {
      throw new Refused(Refusal.MALFORMED, head);
    }
    long bytes = Long.parseLong(length);
    if (bytes > mostBody) {
      throw new Refused(Refusal.BODY_TOO_LONG, head.with(new byte[0], bytes));
    }
    byte[] kept = in.exactly((int) Math.min(bytes, KEPT_BODY));
    if (!in.skipAll(bytes - kept.length)) {
      throw new Refused(Refusal.MALFORMED, head);
    }
    return head.with(kept, bytes);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Request chunks(Request head) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long total = 0;
    long size = chunk(head);
    while (size > 0) {
      total += size;
      if (total > mostBody) {
        throw new Refused(Refusal.BODY_TOO_LONG, head.with(kept.toByteArray(), total));
      }
      int wanted = (int) Math.min(size, KEPT_BODY - kept.size());
      kept.writeBytes(in.exactly(wanted));
      byte[] end = in.skipAll(size - wanted) ? in.line(LONGEST_LINE) : null;
      if (end == null || end.length > 0) {
        throw new Refused(Refusal.MALFORMED, head);
      }
      size = chunk(head);
    }
    headers(); // behind the last chunk; they say nothing that counts
    return head.with(kept.toByteArray(), total);
  }

  private long chunk(Request head) throws IOException {
    byte[] line = in.line(LONGEST_LINE);
    String text = line == null ? "" : new String(line, StandardCharsets.ISO_8859_1);
    int semicolon = text.indexOf(';');
    String digits = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    long size = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      size = digit < 0 ? -1 : size * 16 + digit;
      if (digit < 0 || size > MOST_CHUNK) {
        break;
      }
    }
    if (digits.isEmpty() || size < 0) {
      throw new Refused(Refusal.MALFORMED, head);
    }
    return size;
  }
}
