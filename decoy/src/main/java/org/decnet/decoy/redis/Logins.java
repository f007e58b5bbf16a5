package org.decnet.decoy.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the name and the password in commands that have them. */
final class Logins {
  private static final String DEFAULT = "default";

  private Logins() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Login(String user, byte[] secret) {}

  /** The login of a command; null if it is none. */
  static @Nullable Login of(String name, List<byte[]> words) {
    if (name.equals("auth") && words.size() == 2) {
      return new Login(DEFAULT, words.get(1));
    }
    if (name.equals("auth") && words.size() == 3) {
      return new Login(text(words.get(1)), words.get(2));
    }
    if (name.equals("hello")) {
      for (int i = 2; i + 2 < words.size(); i++) {
        if (text(words.get(i)).equalsIgnoreCase("auth")) {
          return new Login(text(words.get(i + 1)), words.get(i + 2));
        }
      }
    }
    return null;
  }

  private static String text(byte[] word) {
    return new String(word, StandardCharsets.ISO_8859_1);
  }
}
