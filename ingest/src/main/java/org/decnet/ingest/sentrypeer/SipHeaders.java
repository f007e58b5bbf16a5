package org.decnet.ingest.sentrypeer;

import org.jspecify.annotations.Nullable;

/** Looks up headers in the text of a SIP message (RFC 3261, section 7.3). */
final class SipHeaders {
  private SipHeaders() {}

  /** The value of the first header with a name or its other name; null if there is none. */
  static @Nullable String first(String message, String name, String otherName) {
    int at = 0;
    while (at < message.length()) {
      int end = message.indexOf('\n', at);
      end = end < 0 ? message.length() : end;
      if (end - at <= 1) {
        return null; // the empty line before the body
      }
      int colon = message.indexOf(':', at);
      if (colon > at && colon < end) {
        String found = message.substring(at, colon).strip();
        if (found.equalsIgnoreCase(name) || found.equalsIgnoreCase(otherName)) {
          return message.substring(colon + 1, end).strip();
        }
      }
      at = end + 1;
    }
    return null;
  }

  /** A parameter such as {@code username="100"}; null if there is none. */
  static @Nullable String parameter(String header, String name) {
    int at = header.indexOf(name + '=');
    if (at < 0) {
      return null;
    }
    int start = at + name.length() + 1;
    boolean quoted = start < header.length() && header.charAt(start) == '"';
    start += quoted ? 1 : 0;
    int end = header.indexOf(quoted ? '"' : ',', start);
    return header.substring(start, end < 0 ? header.length() : end).strip();
  }
}
