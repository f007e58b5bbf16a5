package org.decnet.decoy.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command that the server knows.
 *
 * @param arity number of words with its name; negative for at least so many
 */
record Command(int arity, Action action) {
  /** What it answers. */
  @FunctionalInterface
  interface Action {
    void run(Client client, Arguments arguments);
  }

  boolean fits(int words) {
    return arity < 0 ? words >= -arity : words == arity;
  }

  /** Words of a command; the first is its name. */
  record Arguments(List<byte[]> words) {
    int count() {
      return words.size();
    }

    String text(int index) {
      return new String(words.get(index), StandardCharsets.ISO_8859_1);
    }

    /** Whether a word is another, in any case. */
    boolean is(int index, String word) {
      return index < words.size() && text(index).equalsIgnoreCase(word);
    }

    /** A whole number; {@link Long#MIN_VALUE} if it is none. */
    long number(int index) {
      return CommandReader.number(words.get(index), 0);
    }
  }
}
