package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads string constants in code, with the places of their characters. */
final class CodeStrings {
  private static final int MAX_ARGUMENTS = 64;
  private static final int MAX_PARTS = 1024;

  private final Source code;
  private final String text;
  private int end;

  CodeStrings(Source code) {
    this.code = code;
    this.text = code.text();
  }

  /** Index after what was read last. */
  int end() {
    return end;
  }

  /** Index after the string that starts at an index. */
  int skip(int from) {
    string(from, new WordBuffer());
    return end;
  }

  /** A part of the code. */
  Source part(int from, int to) {
    return new Source(
        text.substring(from, to), code.origins(), code.shift() + from, code.decoded());
  }

  /** What stands in the brackets of Perl's {@code q{…}}, from the opening one on; null if none. */
  @Nullable Source braced(int from) {
    int kind = from < text.length() ? "({[<".indexOf(text.charAt(from)) : -1;
    if (kind < 0) {
      return null;
    }
    char closing = ")}]>".charAt(kind);
    int open = 1;
    int i = from + 1;
    while (i < text.length() && open > 0) {
      char c = text.charAt(i++);
      open += c == text.charAt(from) ? 1 : c == closing ? -1 : 0;
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
    while (i < text.length() && "([{".indexOf(text.charAt(i)) >= 0 && i - from < 16) {
      i = blanks(i + 1);
    }
    while (found.size() < MAX_ARGUMENTS && startsString(i)) {
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
      }
    }
    return found;
  }

  /** Reads strings that are put together by their neighbourhood or a sign. */
  private int concatenated(int from, WordBuffer value) {
    int i = from;
    for (int part = 0; startsString(i) && part < MAX_PARTS; part++) {
      string(i, value);
      i = blanks(end);
      if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '.')) {
        int next = blanks(i + 1);
        i = startsString(next) ? next : text.length();
      }
    }
    return end;
  }

  private int blanks(int from) {
    int i = from;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a string starts, maybe after letters such as r or b. */
  private boolean startsString(int index) {
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
      int next = text.charAt(i) == '\\' ? Math.min(i + 2, text.length()) : i + 1;
      if (next == i + 2) {
        escape(i, value);
      } else {
        value.copy(code, i, next);
      }
      i = next;
    }
    end = Math.min(text.length(), i + (triple ? 3 : 1));
  }

  private void escape(int backslash, WordBuffer value) {
    char letter = text.charAt(backslash + 1);
    int meaning = "ntr".indexOf(letter);
    if (meaning >= 0) {
      value.place(
          "\n\t\r".substring(meaning, meaning + 1),
          code.lineIndex(backslash),
          code.lineEnd(backslash + 2));
    } else {
      value.copy(code, backslash + 1, backslash + 2);
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
