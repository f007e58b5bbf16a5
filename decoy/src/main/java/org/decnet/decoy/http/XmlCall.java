package org.decnet.decoy.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads remote calls in XML by the words that matter; a parser would be one more thing to attack.
 */
final class XmlCall {
  private static final int LONGEST_METHOD = 100;
  private static final int MOST_STRINGS = 8;

  private XmlCall() {}

  /** Who wants to be let in by a call. */
  record Login(String user, String secret) {}

  /** Name of the method; empty if the text is no call. */
  static String method(String text) {
    String name = between(text, "<methodName>", "</methodName>", 0);
    return name == null || name.length() > LONGEST_METHOD ? "" : name.strip();
  }

  /** The first two words of a call that needs a login; null if it is none. */
  static @Nullable Login login(String text) {
    if (!method(text).startsWith("wp.") && !method(text).startsWith("metaWeblog.")) {
      return null;
    }
    List<String> words = new ArrayList<>();
    int at = text.indexOf("<params>");
    while (at >= 0 && words.size() < MOST_STRINGS) {
      String word = between(text, "<value>", "</value>", at);
      if (word == null) {
        break;
      }
      String bare = between(word, "<string>", "</string>", 0);
      words.add(bare == null ? word.strip() : bare);
      at = text.indexOf("</value>", at) + 1;
    }
    boolean numbered = words.size() > 2 && words.getFirst().contains("<int>");
    int first = numbered ? 1 : 0;
    return words.size() < first + 2 ? null : new Login(words.get(first), words.get(first + 1));
  }

  private static @Nullable String between(String text, String before, String behind, int from) {
    int start = text.indexOf(before, from);
    int end = start < 0 ? -1 : text.indexOf(behind, start + before.length());
    return end < 0 ? null : text.substring(start + before.length(), end);
  }
}
