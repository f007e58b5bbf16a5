package org.decnet.server.canary.make;

import java.nio.charset.StandardCharsets;

/**
 * A file that a token lies in.
 *
 * @param name what it is called if nobody says otherwise
 * @param type its media type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TokenFile(String name, String type, byte[] content) {
  static TokenFile text(String name, String type, String content) {
    return new TokenFile(name, type, content.getBytes(StandardCharsets.UTF_8));
  }
}
