package org.decnet.server.swarm.link;

import org.decnet.model.decky.Decky;
import org.jspecify.annotations.Nullable;

/**
 * The words before the structured data of a message: {@code <PRI>1}, time, decoy, service, {@code
 * -} and type, each with one blank behind it. Whatever reads the line later must see the same
 * decoy.
 */
final class LinkHead {
  private static final int WORDS = 6;
  private static final int DECKY = 2;

  private LinkHead() {}

  /** The decoy of a head; null if it is none. */
  static @Nullable String decky(String head) {
    String decky = "";
    int words = 0;
    int start = 0;
    for (int at = 0; at < head.length(); at++) {
      char one = head.charAt(at);
      if (one == ' ') {
        if (at == start) {
          return null; // two blanks
        }
        decky = words == DECKY ? head.substring(start, at) : decky;
        words++;
        start = at + 1;
      } else if (one < '!' || one > '~') {
        return null;
      }
    }
    boolean whole = words == WORDS && start == head.length();
    return whole && isVersion(head.substring(0, head.indexOf(' '))) && Decky.isName(decky)
        ? decky
        : null;
  }

  /** Whether a word is {@code <PRI>1}. */
  private static boolean isVersion(String word) {
    int end = word.length() - 2;
    return end > 1
        && end <= 4
        && word.charAt(0) == '<'
        && word.endsWith(">1")
        && word.substring(1, end).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
