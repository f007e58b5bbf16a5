package org.decnet.ingest.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a url, split without asking any name service and without refusing what attackers
 * write (RFC 3986, section 3, read leniently).
 *
 * @param scheme lower-case scheme; null if the url has none
 * @param host lower-case host without brackets and user; null if there is none
 * @param port the port named, else the usual one of the scheme; null if neither is known
 * @param path path without query and fragment; empty if there is none
 */
public record UrlParts(
    @Nullable String scheme, @Nullable String host, @Nullable Long port, String path) {

  /** Splits a url. Any text gives a result. */
  public static UrlParts of(String url) {
    int mark = url.indexOf("://");
    String scheme = mark > 0 ? url.substring(0, mark).toLowerCase(Locale.ROOT) : null;
    int start = mark > 0 ? mark + 3 : 0;
    int end = firstOf(url, start, "/?#");
    String authority = url.substring(start, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = portColon(authority);
    String host = colon < 0 ? authority : authority.substring(0, colon);
    Long port = colon < 0 ? usualPort(scheme) : port(authority.substring(colon + 1), scheme);
    String path = url.substring(end, firstOf(url, end, "?#"));
    return new UrlParts(scheme, host.isEmpty() ? null : bare(host), port, path);
  }

  /** The last part of the path: the name that a download would get; null if the path ends in /. */
  public @Nullable String fileName() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? null : name;
  }

  private static int firstOf(String text, int from, String stops) {
    for (int i = from; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The colon before the port. One inside an IPv6 address in brackets does not count. */
  private static int portColon(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? colon : -1;
  }

  private static @Nullable Long port(String digits, @Nullable String scheme) {
    if (digits.isEmpty()) {
      return usualPort(scheme);
    }
    long port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || port > 65535) {
        return null;
      }
      port = port * 10 + (c - '0');
    }
    return port > 65535 ? null : (Long) port;
  }

  private static @Nullable Long usualPort(@Nullable String scheme) {
    return switch (scheme) {
      case "http" -> 80L;
      case "https" -> 443L;
      case "ftp" -> 21L;
      case "tftp" -> 69L;
      case null, default -> null;
    };
  }

  private static String bare(String host) {
    boolean brackets = host.startsWith("[") && host.endsWith("]");
    return (brackets ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
  }
}
