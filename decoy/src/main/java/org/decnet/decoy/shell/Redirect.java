package org.decnet.decoy.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command without the signs that send its output elsewhere.
 *
 * @param file where its output goes; null for to the client
 * @param append whether it goes behind what the file has
 * @param errors where its complaints go
 */
record Redirect(List<String> words, @Nullable String file, boolean append, Errors errors) {
  /** Output goes to the file that follows. */
  static final String TO = "\0>";

  /** Output goes behind what the file that follows has. */
  static final String BEHIND = "\0>>";

  /** Complaints go to the file that follows, which nobody reads. */
  static final String ERRORS = "\0002>";

  /** Complaints go where the output goes. */
  static final String MERGED = "\0002>&1";

  /** Output goes where complaints go. */
  static final String AWAY = "\0>&2";

  /** Where complaints go. */
  enum Errors {
    SHOWN,
    MERGED,
    DROPPED
  }

  static Redirect of(List<String> all) {
    List<String> words = new ArrayList<>();
    String file = null;
    boolean append = false;
    Errors errors = Errors.SHOWN;
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      switch (word) {
        case TO, BEHIND -> {
          append = word.equals(BEHIND);
          file = i + 1 < all.size() ? all.get(++i) : file;
        }
        case ERRORS -> {
          errors = Errors.DROPPED;
          i++;
        }
        case MERGED -> errors = Errors.MERGED;
        case AWAY -> {}
        default -> words.add(word);
      }
    }
    return new Redirect(words, file, append, errors);
  }
}
