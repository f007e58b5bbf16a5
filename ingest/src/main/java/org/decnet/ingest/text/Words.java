package org.decnet.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** Words of a text, with single blanks between them. */
public final class Words {
  private Words() {}

  /** What stands before the first blank; all if there is none. */
  public static String first(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  /** The words of a text; the last one holds the rest, blanks too, if there are more than most. */
  public static List<String> of(String text, int most) {
    List<String> words = new ArrayList<>();
    int from = 0;
    int blank = text.indexOf(' ');
    while (blank >= 0 && words.size() < most - 1) {
      words.add(text.substring(from, blank));
      from = blank + 1;
      blank = text.indexOf(' ', from);
    }
    words.add(text.substring(from));
    return List.copyOf(words);
  }
}
