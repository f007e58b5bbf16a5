package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.shell.decode.Escapes;
import org.jspecify.annotations.Nullable;

/** Reads string constants in code, with the places of their characters. */
final class CodeStrings {
  private static final int MAX_ARGUMENTS = 64;
  private static final int MAX_PARTS = 1024;

  /** Signs that may stand around the text of {@code q{…}}, and those that end it. */
  private static final String OPENING = "({[<|!/~^";

  private static final String CLOSING = ")}]>|!/~^";

  private final Source code;
  private final String text;
  private int end;
  private int opened;

  CodeStrings(Source code) {
    this.code = code;
    this.text = code.text();
  }

  /** Index after what was read last. */
  int end() {
    return end;
  }

  /** Brackets that stood before the arguments that were read last. */
  int opened() {
    return opened;
  }

  /** The string that starts at an index, with those that are added to it; null if none does. */
  @Nullable Source constant(int from) {
    if (!startsAt(from)) {
      return null;
    }
    WordBuffer value = new WordBuffer();
    value.decoded(code.decoded());
    concatenated(from, value);
    return value.source();
  }

  /** A part of the code. */
  Source part(int from, int to) {
    return new Source(
        text.substring(from, to), code.origins(), code.shift() + from, code.decoded());
  }

  /** What stands in the brackets of Perl's {@code q{…}}, from the opening one on; null if none. */
  @Nullable Source braced(int from) {
    int kind = from < text.length() ? OPENING.indexOf(text.charAt(from)) : -1;
    if (kind < 0) {
      return null;
    }
    char closing = CLOSING.charAt(kind);
    int open = 1;
    int i = from + 1;
    while (i < text.length() && open > 0) {
      char c = text.charAt(i++);
      open += c == closing ? -1 : c == text.charAt(from) ? 1 : 0;
    }
    end = i;
    return part(from + 1, open > 0 ? i : i - 1);
  }

  /**
   * The constants that a call is given: one, several, or a list of them; none if it starts
   * otherwise.
   */
  List<Source> arguments(int from) {
    List<Source> found = new ArrayList<>(2);
    int i = blanks(from);
    opened = 0;
    while (i < text.length() && "([{".indexOf(text.charAt(i)) >= 0 && i - from < 16) {
      i = blanks(i + 1);
      opened++;
    }
    while (found.size() < MAX_ARGUMENTS && startsAt(i)) {
      WordBuffer value = new WordBuffer();
      value.decoded(code.decoded());
      i = concatenated(i, value);
      found.add(value.source());
      end = i;
      int next = blanks(i);
      boolean more = next < text.length() && text.charAt(next) == ',';
      i = more ? blanks(next + 1) : text.length();
      while (i < text.length() && text.charAt(i) == '[') {
        i = blanks(i + 1);
        opened++;
      }
    }
    return found;
  }

  /** Reads strings that are put together by their neighbourhood or a sign. */
  private int concatenated(int from, WordBuffer value) {
    int i = from;
    for (int part = 0; startsAt(i) && part < MAX_PARTS; part++) {
      string(i, value);
      i = blanks(end);
      if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '.')) {
        int next = blanks(i + 1);
        i = startsAt(next) ? next : text.length();
      }
    }
    return end;
  }

  /** Index of the next character that is no blank. */
  int blanks(int from) {
    int i = from;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a string starts at an index, maybe after letters such as r or b. */
  boolean startsAt(int index) {
    int i = prefixEnd(index);
    return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '"');
  }

  private int prefixEnd(int index) {
    int i = index;
    while (i < text.length() && i < index + 2 && "rRbBuUfF".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private void string(int from, WordBuffer value) {
    int start = prefixEnd(from);
    char quote = text.charAt(start);
    boolean triple =
        start + 2 < text.length()
            && text.charAt(start + 1) == quote
            && text.charAt(start + 2) == quote;
    int i = start + (triple ? 3 : 1);
    while (i < text.length() && !closes(i, quote, triple)) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i = escape(i, value);
      } else {
        value.copy(code, i, ++i);
      }
    }
    end = Math.min(text.length(), i + (triple ? 3 : 1));
  }

  /** Reads what stands behind a backslash; gives the index after it. */
  private int escape(int backslash, WordBuffer value) {
    char letter = text.charAt(backslash + 1);
    boolean special = "ntrxu01234567".indexOf(letter) >= 0;
    if (!special) {
      value.copy(code, backslash + 1, backslash + 2);
      return backslash + 2;
    }
    StringBuilder meaning = new StringBuilder(2);
    int next = Escapes.read(text, backslash + 1, new Characterwise(meaning));
    value.place(meaning, code.lineIndex(backslash), code.lineEnd(next));
    return next;
  }

  /** Takes bytes for the characters of their numbers. */
  private record Characterwise(StringBuilder text) implements Escapes.Sink {
    @Override
    public void character(int codePoint) {
      text.appendCodePoint(codePoint);
    }

    @Override
    public void octet(int value) {
      text.append((char) value);
    }
  }

  private boolean closes(int index, char quote, boolean triple) {
    return text.charAt(index) == quote
        && (!triple || text.startsWith(String.valueOf(quote).repeat(3), index));
  }

  /**
   * The command line that arguments make.
   *
   * @param namesProgramFirst whether the first argument is the program's path, and its words follow
   */
  static Source line(List<Source> arguments, boolean namesProgramFirst) {
    if (arguments.size() == 1) {
      return arguments.getFirst();
    }
    WordBuffer line = new WordBuffer();
    for (int i = 0; i < arguments.size(); i++) {
      if (i == 1 && namesProgramFirst) {
        continue; // the name that the program is to see
      }
      Source argument = arguments.get(i);
      if (argument.text().isEmpty()) {
        continue;
      }
      int place = argument.lineIndex(0);
      boolean quotes =
          i > 0 && argument.text().chars().anyMatch(c -> !Characters.isPlain((char) c));
      boolean simple = argument.text().indexOf('\'') < 0;
      line.decoded(argument.decoded());
      line.place(i > 0 ? " " : "", place, place);
      line.place(quotes && simple ? "'" : "", place, place);
      line.copy(argument, 0, argument.text().length());
      line.place(quotes && simple ? "'" : "", place, place);
    }
    return line.source();
  }
}
