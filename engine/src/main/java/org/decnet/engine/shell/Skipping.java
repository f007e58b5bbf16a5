package org.decnet.engine.shell;

import java.util.Set;

/** Looks ahead in a text for what is no command, and skips it. */
final class Skipping {
  private static final Set<String> COMPOUND = Set.of("if", "while", "until", "for", "case");

  private final String text;
  private final Reading reading;
  private final WordReader reader;

  Skipping(WordReader reader) {
    this.text = reader.text;
    this.reading = reader.reading;
    this.reader = reader;
  }

  boolean skipPrompt() {
    int start = reader.position;
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return false;
    }
    reader.position = PastedPrompts.end(text, start);
    return reader.position > start;
  }

  /** Skips a quote before a command that nothing closes; else it would swallow all that follows. */
  boolean skipStrayQuote(char c) {
    boolean stray = (c == '\'' || c == '"') && text.indexOf(c, reader.position + 1) < 0;
    if (stray) {
      reading.incomplete();
      reader.position++;
    }
    return stray;
  }

  boolean skipQuestion() {
    int end = Questions.end(text, reader.position);
    if (end < 0) {
      return false;
    }
    reading.stepped(end - reader.position);
    reader.position = end;
    return true;
  }

  /** Skips a sum in double parentheses where a command may stand; false if it is none. */
  boolean skipArithmetic() {
    int open = 0;
    for (int i = reader.position; i < text.length(); i++) {
      if (!reading.looksAhead(1)) {
        return false;
      }
      char c = text.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 1 && c == ')') {
        boolean closes = i + 1 < text.length() && text.charAt(i + 1) == ')';
        reader.position = closes ? i + 2 : reader.position;
        return closes;
      }
    }
    return false;
  }

  /** Skips the rest of the double parentheses in the head of a loop. */
  void skipLoopHead() {
    int open = 1;
    while (reader.hasNext() && open > 0) {
      char c = reader.peek(0);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      reader.position++;
    }
  }

  /** Whether the next command is no program, which only the shell itself can time. */
  boolean compoundFollows() {
    int i = reader.position;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    reading.stepped(i - reader.position);
    int end = Characters.nameEnd(text, i);
    boolean sign = i < text.length() && "{(!".indexOf(text.charAt(i)) >= 0;
    return sign || (end - i < 6 && COMPOUND.contains(text.substring(i, end)));
  }

  void skipComment() {
    int end = text.indexOf('\n', reader.position);
    int stop = end < 0 ? text.length() : end;
    reading.stepped(stop - reader.position);
    reader.position = stop;
  }

  /**
   * Skips the first line of a script. Sensors that join the lines of a script by semicolons would
   * otherwise make all of it a comment.
   */
  void skipShebang() {
    while (reader.hasNext() && reader.peek(0) != '\n' && reader.peek(0) != ';') {
      reader.position++;
    }
  }

  void skipSubstitution() {
    int open = 1;
    int start = reader.position;
    while (reader.hasNext() && open > 0) {
      char c = reader.peek(0);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      reader.position++;
    }
    reading.stepped(reader.position - start);
  }

  boolean redirectFollows(Word word) {
    if (!word.bare() || word.value().length() > 3 || word.value().isEmpty() || !reader.hasNext()) {
      return false;
    }
    char next = reader.peek(0);
    if (next != '<' && next != '>') {
      return false;
    }
    for (int i = 0; i < word.value().length(); i++) {
      if (!Characters.isDigit(word.value().charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
