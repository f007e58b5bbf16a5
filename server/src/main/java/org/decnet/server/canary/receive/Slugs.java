package org.decnet.server.canary.receive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds words that may be a token's, whether there is such a token or not. */
final class Slugs {
  private static final String PATH = "/c/";
  private static final String KEY = "Credential=";
  private static final int SHORTEST = 16;
  private static final int LONGEST = 63; // of a label of a name
  private static final int MOST = 8;

  private final Set<String> found = new LinkedHashSet<>();

  /** All that were found, in lower case. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** Looks behind {@code /c/} in the target of a request. */
  void inTarget(String target) {
    if (isOfTokens(target)) {
      String rest = path(target).substring(PATH.length());
      add(rest.substring(0, length(rest)));
    }
    afterKey(target);
  }

  /** Whether a target is where tokens are, known or not. */
  static boolean isOfTokens(String target) {
    return path(target).startsWith(PATH);
  }

  /** A target without scheme and host, which requests to proxies have. */
  private static String path(String target) {
    int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
    if (scheme < 0) {
      return target;
    }
    int slash = target.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : target.substring(slash);
  }

  /** Looks at each label of a name. */
  void inName(@Nullable String name) {
    int start = 0;
    while (name != null && start < name.length() && found.size() < MOST) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      add(name.substring(start, end));
      start = end + 1;
    }
  }

  /** Looks for the key with which a request is signed. */
  void afterKey(@Nullable String text) {
    int at = text == null ? -1 : text.indexOf(KEY);
    if (text != null && at >= 0) {
      String rest = text.substring(at + KEY.length());
      add(rest.substring(0, length(rest)));
    }
  }

  private void add(String word) {
    if (word.length() >= SHORTEST
        && word.length() <= LONGEST
        && length(word) == word.length()
        && found.size() < MOST) {
      found.add(word.toLowerCase(Locale.ROOT));
    }
  }

  /** Letters and digits at the beginning of a text. */
  private static int length(String text) {
    int length = 0;
    while (length < text.length() && isPart(text.charAt(length))) {
      length++;
    }
    return length;
  }

  private static boolean isPart(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }
}
