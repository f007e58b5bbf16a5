package org.decnet.engine.lift.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that notes of extortion use. */
public final class RansomWords {
  private static final List<String> WORDS =
      List.of("bitcoin", "btc", "monero", "ransom", "decrypt");

  private RansomWords() {}

  /** The words that some word of some text starts with, in any case. */
  public static List<String> in(@Nullable String... texts) {
    List<String> lower =
        Stream.of(texts)
            .filter(text -> text != null && !text.isEmpty())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    return lower.isEmpty()
        ? List.of()
        : WORDS.stream()
            .filter(word -> lower.stream().anyMatch(text -> startsAWord(text, word)))
            .toList();
  }

  private static boolean startsAWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
