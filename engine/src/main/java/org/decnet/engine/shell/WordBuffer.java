package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word while it is being read. */
final class WordBuffer {
  /** Fields that one word is parted into; what is left stays one word. */
  private static final int MAX_CUTS = 256;

  private final StringBuilder value = new StringBuilder();
  private final Origins.Builder origins = new Origins.Builder();

  /** Ends of fields: index of a run of blanks in the value of a variable, and the one after it. */
  private @Nullable List<int[]> cuts;

  private int @Nullable [] braceSigns;
  private int braceCount;
  private boolean quoted;
  private boolean expanded;
  private boolean constant = true;
  private boolean decoded;
  @Nullable CommandList stream;

  /** Adds a part of the text that is read. */
  void copy(Source source, int from, int to) {
    if (from < to) {
      origins.copy(source.origins(), source.shift() + from, source.shift() + to, value.length());
      value.append(source.text(), from, to);
    }
  }

  /** Adds text that stands for one place in the line. */
  void place(CharSequence text, int start, int end) {
    if (!text.isEmpty()) {
      origins.place(value.length(), start, end);
      value.append(text);
    }
  }

  /** Adds the value of an expansion outside quotes, whose blanks part fields. */
  void placeFields(String text, int start, int end) {
    int from = 0;
    while (from < text.length()) {
      int blank = from;
      while (blank < text.length() && !Characters.isBlank(text.charAt(blank))) {
        blank++;
      }
      place(text.substring(from, blank), start, end);
      from = blank;
      while (from < text.length() && Characters.isBlank(text.charAt(from))) {
        from++;
      }
      if (from > blank && (cuts == null || cuts.size() < MAX_CUTS)) {
        cut(text.substring(blank, from), start, end);
      }
    }
  }

  private void cut(String blanks, int start, int end) {
    int from = value.length();
    place(blanks, start, end);
    cuts = cuts == null ? new ArrayList<>() : cuts;
    cuts.add(new int[] {from, value.length()});
  }

  /** Notes that the next character is a brace or comma that the shell may expand. */
  void braceSign() {
    braceSigns = braceSigns == null ? new int[BraceExpansion.MAX_SIGNS] : braceSigns;
    if (braceCount < braceSigns.length) {
      braceSigns[braceCount] = value.length();
    }
    braceCount++;
  }

  boolean hasBrace() {
    return braceSigns != null;
  }

  int length() {
    return value.length();
  }

  /** The text put together so far. */
  String text() {
    return value.toString();
  }

  /** Notes that part of the word is quoted. */
  void quoted() {
    quoted = true;
  }

  /** Notes that part of the word is an expansion. */
  void expanded() {
    expanded = true;
  }

  /** Notes that part of the word hangs on something unknown. */
  void unknown() {
    expanded = true;
    constant = false;
  }

  /** Notes that part of the word came out of encoded text. */
  void decoded(boolean isDecoded) {
    decoded |= isDecoded;
  }

  boolean isConstant() {
    return constant;
  }

  boolean isDecoded() {
    return decoded;
  }

  /** The text with its places. */
  Source source() {
    return new Source(value.toString(), origins.build(), 0, decoded);
  }

  Word finish(int start, int end) {
    Word word =
        new Word(
            value.toString(),
            origins.build(),
            0,
            start,
            end,
            !quoted && !expanded,
            constant,
            decoded,
            null,
            stream);
    if (braceSigns != null && braceCount > 2 && cuts == null) {
      List<Word> words = BraceExpansion.expand(word, braceSigns, braceCount);
      return words.isEmpty() ? word : word.becoming(words);
    }
    if (cuts != null || (value.isEmpty() && !quoted)) {
      return word.becoming(fields(word));
    }
    return word;
  }

  private List<Word> fields(Word word) {
    List<Word> fields = new ArrayList<>();
    int from = 0;
    for (int[] cut : cuts == null ? List.<int[]>of() : cuts) {
      addField(word, from, cut[0], fields);
      from = cut[1];
    }
    addField(word, from, value.length(), fields);
    return fields;
  }

  private static void addField(Word word, int from, int to, List<Word> fields) {
    if (from < to) {
      fields.add(word.part(from, to));
    }
  }
}
