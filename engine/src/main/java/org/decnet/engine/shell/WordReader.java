package org.decnet.engine.shell;

/** Reads one word of a text: quotes, escapes and expansions. */
final class WordReader {
  private final Source source;
  private final String text;
  private final Drafts drafts;
  private final Substitutions substitutions;
  private WordBuffer word = new WordBuffer();

  /** Index of the next character. */
  int position;

  WordReader(Source source, Drafts drafts, Substitutions substitutions) {
    this.source = source;
    this.text = source.text();
    this.drafts = drafts;
    this.substitutions = substitutions;
  }

  /** Whether the text has a character left. */
  boolean hasNext() {
    return position < text.length();
  }

  /** The character at a distance from the next one; NUL beyond the end. */
  char peek(int distance) {
    drafts.step();
    int index = position + distance;
    return index < text.length() ? text.charAt(index) : '\0';
  }

  /**
   * Reads a word; the next character must be one of a word.
   *
   * @param closer character that ends the enclosing substitution; NUL if none
   */
  Word read(char closer) {
    WordBuffer enclosing = word;
    word = new WordBuffer();
    int start = position;
    while (hasNext() && !endsWord(peek(0), closer)) {
      part(closer);
    }
    Word read = word.finish(source.lineIndex(start), source.lineEnd(position));
    word = enclosing;
    return read;
  }

  private boolean endsWord(char c, char closer) {
    return switch (c) {
      case ' ', '\t', '\r', '\n', ';', '&', '|', '(', ')' -> true;
      case '<', '>' -> peek(1) != '(';
      case '`' -> closer == '`';
      default -> false;
    };
  }

  private void part(char closer) {
    switch (peek(0)) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted(closer);
      case '\\' -> escaped();
      case '$' -> dollar(closer);
      case '`' -> substitute(1, '`', closer);
      case '<', '>' -> substitute(2, ')', closer);
      default -> keep(1);
    }
  }

  private void singleQuoted() {
    word.quoted();
    position++;
    while (hasNext() && peek(0) != '\'') {
      keep(1);
    }
    close();
  }

  private void doubleQuoted(char closer) {
    word.quoted();
    position++;
    while (hasNext() && peek(0) != '"') {
      switch (peek(0)) {
        case '\\' -> escapedInQuotes();
        case '$' -> {
          if (peek(1) == '\'' || peek(1) == '"') {
            keep(1);
          } else {
            dollar(closer);
          }
        }
        case '`' -> substitute(1, '`', closer);
        default -> keep(1);
      }
    }
    close();
  }

  private void ansiQuoted() {
    word.quoted();
    position += 2;
    while (hasNext() && peek(0) != '\'') {
      if (peek(0) == '\\' && position + 1 < text.length()) {
        StringBuilder decoded = new StringBuilder();
        int origin = source.lineIndex(position);
        position = Escapes.escape(text, position + 1, decoded);
        decoded.chars().forEach(c -> word.add((char) c, origin));
      } else {
        keep(1);
      }
    }
    close();
  }

  private void close() {
    if (hasNext()) {
      position++;
    } else {
      drafts.incomplete();
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

  private void dollar(char closer) {
    switch (peek(1)) {
      case '\'' -> ansiQuoted();
      case '"' -> {
        position++;
        doubleQuoted(closer);
      }
      case '(' -> {
        if (peek(2) == '(') {
          balanced('(', ')');
        } else {
          substitute(2, ')', closer);
        }
      }
      case '{' -> balanced('{', '}');
      default -> {
        char next = peek(1);
        boolean expands =
            Character.isLetterOrDigit(next) || (next != '\0' && "_@*#?$!-".indexOf(next) >= 0);
        if (expands) {
          word.expands();
        }
        keep(1);
      }
    }
  }

  /** Keeps {@code $((…))} or {@code ${…}} as typed. */
  private void balanced(char open, char closing) {
    word.expands();
    keep(1);
    int depth = 0;
    while (hasNext()) {
      char c = peek(0);
      keep(1);
      depth += c == open ? 1 : c == closing ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
    drafts.incomplete();
  }

  /** Has the commands of a substitution read as statements, and keeps it as typed. */
  private void substitute(int opening, char end, char closer) {
    if (end == '`' && closer == '`') {
      keep(1); // a backquote in quotes within backquotes: no shell agrees on it
      return;
    }
    word.expands();
    int start = position;
    position += opening;
    substitutions.read(end);
    int stop = position;
    position = start;
    keep(stop - start);
  }

  private void keep(int count) {
    for (int i = 0; i < count && hasNext(); i++) {
      word.add(text.charAt(position), source.lineIndex(position));
      position++;
      drafts.step();
    }
  }

  /** Reads the commands of a substitution from the position on, its closing character too. */
  interface Substitutions {
    void read(char end);
  }
}
