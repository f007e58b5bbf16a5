package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers in their order
 * @param body the content, or its first bytes
 * @param bodyLength bytes of the whole content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
    String method,
    String target,
    String version,
    List<Header> headers,
    byte[] body,
    long bodyLength) {
  /** Copies the headers. */
  public Request {
    headers = List.copyOf(headers);
  }

  /** A line of the header. */
  public record Header(String name, String value) {}

  /** What the first header of a name says; null if there is none. */
  public @Nullable String header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }

  /** The same request with its content. */
  Request with(byte[] content, long length) {
    return new Request(method, target, version, headers, content, length);
  }

  /** The path that is asked for: without the query, and without the host that a proxy is told. */
  public String path() {
    String path = target;
    int scheme = path.startsWith("/") ? -1 : path.indexOf("://");
    if (scheme >= 0) {
      int slash = path.indexOf('/', scheme + 3);
      path = slash < 0 ? "/" : path.substring(slash);
    }
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** What the query says; empty if there is none. */
  public String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** The host that the client believes to talk to, as it may be written into a page. */
  String host(String otherwise) {
    String host = header("Host");
    boolean plain =
        host != null
            && !host.isEmpty()
            && host.length() <= 255
            && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-:[]".indexOf(c) >= 0)
            && host.chars().allMatch(c -> c < 0x7F);
    return plain && host != null ? host : otherwise;
  }

  /** A field of the form in the content, decoded; null if it has none of that name. */
  @Nullable String field(String name) {
    return Form.field(new String(body, StandardCharsets.ISO_8859_1), name);
  }

  /** Whether the method is another. */
  public boolean is(String wanted) {
    return method.equals(wanted);
  }

  /** Whether the client wants to go on on the same connection. */
  boolean keepsAlive() {
    String said = header("Connection");
    String word = said == null ? "" : said.toLowerCase(Locale.ROOT);
    return version.equals("HTTP/1.1") ? !word.contains("close") : word.contains("keep-alive");
  }
}
