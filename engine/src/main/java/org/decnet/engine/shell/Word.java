package org.decnet.engine.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of the shell after expansion and quote removal.
 *
 * @param value its text; what is unknown stays as typed
 * @param origins places of its characters in the line
 * @param shift index in the origins of its first character
 * @param start index of its first character in the line
 * @param end index after its last character in the line
 * @param bare whether nothing in it was quoted or expanded
 * @param constant whether its value does not hang on something unknown
 * @param decoded whether part of it came out of encoded text
 * @param fields the words that it becomes by brace expansion and by blanks in values; null if it
 *     stays one
 * @param stream what it reads from, if it is a process substitution
 */
record Word(
    String value,
    Origins origins,
    int shift,
    int start,
    int end,
    boolean bare,
    boolean constant,
    boolean decoded,
    @Nullable List<Word> fields,
    @Nullable CommandList stream) {
  /** A word that is typed as it is meant. */
  static Word bare(Source source, int from, int to) {
    return new Word(
        source.text().substring(from, to),
        source.origins(),
        source.shift() + from,
        source.lineIndex(from),
        source.lineEnd(to),
        true,
        true,
        source.decoded(),
        null,
        null);
  }

  /** A word that came out of the encoded text at one place. */
  static Word decoded(String value, int start, int end) {
    return new Word(value, Origins.place(start, end), 0, start, end, false, true, true, null, null);
  }

  /** The value as text to parse, with each character still knowing its place. */
  Source source() {
    return new Source(value, origins, shift, decoded);
  }

  /** A part of the value as a word. */
  Word part(int from, int to) {
    return new Word(
        value.substring(from, to),
        origins,
        shift + from,
        start,
        end,
        bare,
        constant,
        decoded,
        null,
        null);
  }

  /** The same word with another value, made of its own characters. */
  Word with(Source text) {
    return new Word(
        text.text(), text.origins(), text.shift(), start, end, bare, constant, decoded, null, null);
  }

  /** The same word with the words that it becomes. */
  Word becoming(List<Word> words) {
    return new Word(value, origins, shift, start, end, bare, constant, decoded, words, stream);
  }
}
