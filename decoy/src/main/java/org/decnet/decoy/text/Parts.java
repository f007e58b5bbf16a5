package org.decnet.decoy.text;

import java.util.ArrayList;
import java.util.List;

/** Parts of text, found in one go: what attackers send is never matched otherwise. */
public final class Parts {
  private Parts() {}

  /**
   * Parts between single characters.
   *
   * @param most parts; the last has all that is left
   */
  public static List<String> of(String text, char between, int most) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int next = text.indexOf(between);
    while (next >= 0 && parts.size() < most - 1) {
      parts.add(text.substring(from, next));
      from = next + 1;
      next = text.indexOf(between, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /**
   * Words between blanks, tabs and ends of lines.
   *
   * @param most words; those behind them are left out
   */
  public static List<String> words(String text, int most) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length() && words.size() < most) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        words.add(text.substring(at, end));
      }
      at = end + 1;
    }
    return words;
  }
}
