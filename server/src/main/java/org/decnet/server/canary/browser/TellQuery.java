package org.decnet.server.canary.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a page puts into the query of a request.
 *
 * @param nonce {@code k}, what it must repeat
 * @param data {@code d}, what the browser told, or a piece of it; null if this says only that the
 *     page was opened
 * @param telling {@code s}, what pieces belong together; null if it is whole
 * @param index {@code i}, number of the piece, from 0
 * @param count {@code n}, how many pieces there are
 */
record TellQuery(
    String nonce, @Nullable String data, @Nullable String telling, int index, int count) {
  private static final Set<String> NAMES = Set.of("k", "d", "s", "i", "n");
  private static final int LONGEST_PIECE = 8 * 1024;
  private static final int LONGEST_WORD = 32;
  private static final int MOST_PIECES = 8;

  /** Reads the target of a request; null if it is not of a script. */
  static @Nullable TellQuery of(String target) {
    Map<String, String> values = values(target);
    String nonce = values.get("k");
    String data = values.get("d");
    String telling = values.get("s");
    int index = number(values.get("i"));
    int count = number(values.get("n"));
    boolean sound =
        (data == null || (!data.isEmpty() && data.length() <= LONGEST_PIECE))
            && (telling == null || (data != null && isPiece(telling, index, count)));
    return nonce != null && sound ? new TellQuery(nonce, data, telling, index, count) : null;
  }

  private static boolean isPiece(String telling, int index, int count) {
    return telling.length() <= LONGEST_WORD
        && count > 0
        && count <= MOST_PIECES
        && index >= 0
        && index < count;
  }

  private static Map<String, String> values(String target) {
    Map<String, String> values = new HashMap<>();
    int at = target.indexOf('?') + 1;
    while (at > 0 && at < target.length()) {
      int and = target.indexOf('&', at);
      int end = and < 0 ? target.length() : and;
      int equals = target.indexOf('=', at);
      if (equals > at && equals < end && NAMES.contains(target.substring(at, equals))) {
        values.putIfAbsent(target.substring(at, equals), target.substring(equals + 1, end));
      }
      at = end + 1;
    }
    return values;
  }

  private static int number(@Nullable String text) {
    boolean digit = text != null && text.length() == 1 && Character.digit(text.charAt(0), 10) >= 0;
    return text != null && digit ? Character.digit(text.charAt(0), 10) : -1;
  }
}
