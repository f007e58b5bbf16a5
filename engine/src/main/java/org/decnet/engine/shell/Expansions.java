package org.decnet.engine.shell;

import org.jspecify.annotations.Nullable;

/** Reads what a dollar sign or a backquote starts, and puts its value into the word if known. */
final class Expansions {
  /** Characters kept of an expansion that is not known, within others. */
  private static final int MAX_TYPED = 16 * 1024;

  private final WordReader reader;
  private final Reading reading;
  private final Source source;
  private final Commands commands;
  private final Parameters parameters;

  Expansions(WordReader reader, Commands commands) {
    this.reader = reader;
    this.reading = reader.reading;
    this.source = reader.source;
    this.commands = commands;
    this.parameters = new Parameters(reader, this);
  }

  /** Reads commands within words. */
  interface Commands {
    /**
     * Reads the commands of a substitution from the position on, its closing parenthesis too.
     *
     * @return the list; null if it was skipped because of a cap
     */
    @Nullable CommandList readInPlace();

    /** Reads the commands of a text of its own; null if it was skipped because of a cap. */
    @Nullable CommandList read(Source text);

    /** Whether the words stand in a substitution within another. */
    boolean isDeep();

    /** Whether the words stand in the body of a function, where {@code $1} is its argument. */
    boolean inFunction();
  }

  /** Reads an expansion from its dollar sign on. */
  void dollar(boolean quoted, char closer) {
    char next = reader.peek(1);
    if (next == '(') {
      parenthesis(quoted);
    } else if (next == '{') {
      parameters.braced(quoted, closer);
    } else if (next == '\'' && !quoted) {
      reader.ansiQuoted();
    } else if (next == '"' && !quoted) {
      reader.position++;
      reader.doubleQuoted(closer);
    } else if (next == '[') {
      arithmetic(1, ']');
    } else if (Characters.startsName(next)) {
      int end = Characters.nameEnd(reader.text, reader.position + 1);
      named(reader.text.substring(reader.position + 1, end), end, quoted);
    } else if (Characters.isDigit(next) || next == '@' || next == '*') {
      positional(reader.position + 2);
    } else {
      if (next == '#' || next == '?' || next == '$' || next == '!' || next == '-') {
        reader.word.unknown();
        reader.keep(1);
      }
      reader.keep(1);
    }
  }

  private void parenthesis(boolean quoted) {
    if (reader.peek(2) == '(' && isArithmetic()) {
      arithmetic(2, ')');
      return;
    }
    int start = reader.position;
    reader.position += 2;
    substitute(commands.readInPlace(), start, quoted);
  }

  /** Whether double parentheses close together, which tells sums from subshells. */
  private boolean isArithmetic() {
    int open = 0;
    for (int i = reader.position + 1; i < reader.text.length(); i++) {
      char c = reader.text.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (!reading.looksAhead(1)) {
        return true;
      }
      if (open == 1 && c == ')') {
        return i + 1 < reader.text.length() && reader.text.charAt(i + 1) == ')';
      }
    }
    return true;
  }

  /** Keeps a sum as typed, and reads the commands in it. */
  private void arithmetic(int opening, char closing) {
    int start = reader.position;
    char open = closing == ')' ? '(' : '[';
    reader.position += 1;
    int depth = 0;
    WordBuffer enclosing = reader.word;
    reader.word = new WordBuffer();
    while (reader.hasNext()) {
      char c = reader.peek(0);
      if (c == '$' && reader.peek(1) == '(' && reader.peek(2) != '(') {
        parenthesis(true);
        continue;
      }
      depth += c == open ? 1 : c == closing ? -1 : 0;
      reader.position++;
      reading.stepped(1);
      if (depth == 0) {
        break;
      }
    }
    boolean closed = depth == 0;
    reader.word = enclosing;
    if (!closed) {
      reading.incomplete();
    }
    String sum =
        closed ? reader.text.substring(start + 1 + opening, reader.position - opening) : "";
    String value = Arithmetic.evaluate(sum);
    if (value == null) {
      asTyped(start);
    } else {
      reader.word.expanded();
      reader.word.place(value, source.lineIndex(start), source.lineEnd(reader.position));
    }
  }

  /** Reads a substitution in backquotes, in which backslashes hide backquotes. */
  void backquoted(boolean quoted) {
    int start = reader.position;
    WordBuffer content = new WordBuffer();
    content.decoded(source.decoded());
    int i = start + 1;
    int from = i;
    String text = reader.text;
    while (i < text.length() && text.charAt(i) != '`') {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        if (isHidden(text.charAt(i + 1), quoted)) {
          content.copy(source, from, i);
          from = i + 1;
        }
        i++;
      }
      i++;
    }
    int end = Math.min(i, text.length());
    content.copy(source, from, end);
    reading.stepped(end - start);
    if (end == text.length()) {
      reading.incomplete();
    }
    reader.position = Math.min(end + 1, text.length());
    substitute(content.length() == 0 ? null : commands.read(content.source()), start, quoted);
  }

  private static boolean isHidden(char c, boolean quoted) {
    return c == '`' || c == '\\' || c == '$' || (quoted && c == '"');
  }

  /** Reads a process substitution, which stands for a file. */
  void process() {
    int start = reader.position;
    boolean writes = reader.peek(0) == '<';
    reader.position += 2;
    CommandList list = commands.readInPlace();
    if (list != null && writes && reader.word.length() == 0) {
      reader.word.stream = list;
    }
    asTyped(start);
  }

  private void substitute(@Nullable CommandList list, int start, boolean quoted) {
    KnownText text = list == null ? null : reading.outputs.substituted(list);
    if (text == null) {
      asTyped(start);
      return;
    }
    reader.word.decoded(text.decoded());
    value(text.text(), start, quoted);
  }

  /** Puts the value of a variable into the word; it ends before an index. */
  void named(String name, int end, boolean quoted) {
    int start = reader.position;
    reader.position = end;
    Variables.Value value = reading.variables.get(name);
    if (value != null) {
      reader.word.decoded(value.decoded());
      value(value.text(), start, quoted);
    } else if (name.equals("IFS")) {
      value(quoted ? " \t\n" : " ", start, quoted);
    } else {
      asTyped(start);
    }
  }

  /** Arguments of the shell itself: it has none where people type, so they hide nothing else. */
  void positional(int end) {
    int start = reader.position;
    reader.position = end;
    boolean joins =
        (start > 0 && isLetter(reader.text.charAt(start - 1))) || isLetter(reader.peek(0));
    if (joins && !commands.inFunction()) {
      reader.word.expanded();
    } else {
      asTyped(start);
    }
  }

  private static boolean isLetter(char c) {
    return c != '\0' && c != '=' && c != '$' && Characters.isPlain(c);
  }

  /** Puts a value into the word that stands for the text from an index to the position. */
  void value(String value, int start, boolean quoted) {
    reader.word.expanded();
    int from = source.lineIndex(start);
    int to = source.lineEnd(reader.position);
    if (quoted) {
      reader.word.place(value, from, to);
    } else {
      reader.word.placeFields(value, from, to);
    }
  }

  /** Keeps the text from an index to the position, whose value is not known. */
  void asTyped(int start) {
    reader.word.unknown();
    int end = commands.isDeep() ? Math.min(reader.position, start + MAX_TYPED) : reader.position;
    reader.word.copy(source, start, end);
  }
}
