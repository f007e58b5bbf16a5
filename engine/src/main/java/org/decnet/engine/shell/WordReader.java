package org.decnet.engine.shell;

import org.decnet.engine.shell.decode.Escapes;

/** Reads one word of a text: quotes and escapes; expansions are read by {@link Expansions}. */
final class WordReader {
  final Source source;
  final String text;
  final Reading reading;
  private final Expansions expansions;

  /** Index of the next character. */
  int position;

  /** The word that is being read. */
  WordBuffer word = new WordBuffer();

  WordReader(Source source, Reading reading, Expansions.Commands commands) {
    this.source = source;
    this.text = source.text();
    this.reading = reading;
    this.expansions = new Expansions(this, commands);
  }

  /** Whether the text has a character left. */
  boolean hasNext() {
    return position < text.length();
  }

  /** The character at a distance from the next one; NUL beyond the end. */
  char peek(int distance) {
    int index = position + distance;
    return index < text.length() ? text.charAt(index) : '\0';
  }

  /**
   * Reads a word; the next character must be one of a word.
   *
   * @param closer character that ends the enclosing substitution; NUL if none
   */
  Word read(char closer) {
    int start = position;
    skipPlain();
    if (!hasNext() || endsWord(peek(0))) {
      return Word.bare(source, start, position);
    }
    return composed(start, closer);
  }

  private Word composed(int start, char closer) {
    WordBuffer enclosing = word;
    word = new WordBuffer();
    word.decoded(source.decoded());
    word.copy(source, start, position);
    while (hasNext() && !endsWord(peek(0)) && !reading.full()) {
      reading.token();
      part(closer);
    }
    Word read = word.finish(source.lineIndex(start), source.lineEnd(position));
    word = enclosing;
    return read;
  }

  private void skipPlain() {
    int i = position;
    while (i < text.length() && Characters.isPlain(text.charAt(i))) {
      i++;
    }
    reading.stepped(i - position + 1);
    position = i;
  }

  private boolean endsWord(char c) {
    return switch (c) {
      case ' ', '\t', '\r', '\n', ';', '&', '|', '(', ')' -> true;
      case '<', '>' -> peek(1) != '(';
      default -> false;
    };
  }

  private void part(char closer) {
    char c = peek(0);
    switch (c) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted(closer);
      case '\\' -> escaped();
      case '$' -> expansions.dollar(false, closer);
      case '`' -> expansions.backquoted(false);
      case '<', '>' -> expansions.process();
      case '{', '}', ',' -> {
        if (c == '{' || word.hasBrace()) {
          word.braceSign();
        }
        keep(1);
      }
      default -> {
        int start = position;
        skipPlain();
        word.copy(source, start, Math.max(position, start + 1));
        position = Math.max(position, start + 1);
      }
    }
  }

  private void singleQuoted() {
    word.quoted();
    int end = text.indexOf('\'', position + 1);
    int stop = end < 0 ? text.length() : end;
    keepFrom(position + 1, stop);
    position = stop;
    close();
  }

  /** Reads to the closing quote; expansions in between are kept together. */
  void doubleQuoted(char closer) {
    word.quoted();
    position++;
    quotedUntil('"', text.length(), closer);
    close();
  }

  /** Reads text as within double quotes, up to a sign or an index. */
  void quotedUntil(char sign, int end, char closer) {
    while (position < end && peek(0) != sign) {
      int start = position;
      reading.token();
      if (reading.full()) {
        keep(end - position);
        return;
      }
      switch (peek(0)) {
        case '\\' -> escapedInQuotes();
        case '$' -> {
          if (peek(1) == '\'' || peek(1) == '"') {
            keep(1);
          } else {
            expansions.dollar(true, closer);
          }
        }
        case '`' -> expansions.backquoted(true);
        default -> {
          int i = position + 1;
          while (i < end && !isSpecialInQuotes(text.charAt(i), sign)) {
            i++;
          }
          keepFrom(position, i);
          position = i;
        }
      }
      reading.stepped(position - start);
    }
  }

  private static boolean isSpecialInQuotes(char c, char sign) {
    return c == sign || c == '\\' || c == '$' || c == '`';
  }

  /** Reads {@code $'…'}. */
  void ansiQuoted() {
    word.quoted();
    position += 2;
    while (hasNext() && peek(0) != '\'' && !reading.full()) {
      reading.token();
      if (peek(0) == '\\' && position + 1 < text.length()) {
        ansiEscape();
      } else {
        keep(1);
      }
    }
    close();
  }

  private void ansiEscape() {
    StringBuilder decoded = new StringBuilder(2);
    int start = position;
    char letter = peek(1);
    position =
        Escapes.read(
            text,
            position + 1,
            new Escapes.Sink() {
              @Override
              public void character(int codePoint) {
                decoded.appendCodePoint(codePoint);
              }

              @Override
              public void octet(int value) {
                decoded.append((char) value);
              }
            });
    reading.stepped(position - start);
    word.decoded(Characters.isDigit(letter) || letter == 'x' || letter == 'u' || letter == 'U');
    word.place(decoded, source.lineIndex(start), source.lineEnd(position));
  }

  private void close() {
    if (hasNext()) {
      position++;
    } else {
      reading.incomplete();
    }
  }

  private void escaped() {
    word.quoted();
    position++;
    if (peek(0) == '\n') {
      position++;
    } else if (hasNext()) {
      keep(1);
    }
  }

  private void escapedInQuotes() {
    char next = peek(1);
    if (next == '\n') {
      position += 2;
    } else if (next == '"' || next == '\\' || next == '$' || next == '`') {
      position++;
      keep(1);
    } else {
      keep(1);
    }
  }

  /** Takes characters as they are. */
  void keep(int count) {
    int end = Math.min(position + count, text.length());
    keepFrom(position, end);
    position = end;
  }

  private void keepFrom(int from, int to) {
    word.copy(source, from, to);
    reading.stepped(to - from);
  }
}
