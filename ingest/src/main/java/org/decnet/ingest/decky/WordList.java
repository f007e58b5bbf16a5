package org.decnet.ingest.decky;

import java.util.ArrayList;
import java.util.List;

/** The words of a text, parted by single blanks. */
final class WordList {
  private WordList() {}

  /** The words before an index. */
  static List<String> of(String text, int end) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= end; at++) {
      if (at == end || text.charAt(at) == ' ') {
        words.add(text.substring(start, at));
        start = at + 1;
      }
    }
    return words;
  }
}
