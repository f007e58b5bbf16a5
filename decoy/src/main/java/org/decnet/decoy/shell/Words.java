package org.decnet.decoy.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parts a line into commands and words: quotes, escapes, variables, and what stands between. */
final class Words {
  /** Words that steer, each a command of its own. */
  static final Set<String> KEYWORDS =
      Set.of("if", "then", "elif", "else", "fi", "while", "until", "do", "done", "{", "}", "!");

  private static final int MOST_COMMANDS = 1024;
  private static final int MOST_WORDS = 512;

  private final String line;
  private final Map<String, String> variables;
  private final UnaryOperator<String> inner;
  private List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private String link = ";";
  private int at;
  private int count;

  private Words(String line, Map<String, String> variables, UnaryOperator<String> inner) {
    this.line = line;
    this.variables = variables;
    this.inner = inner;
  }

  /**
   * A command.
   *
   * @param link what stands before it: {@code ;}, {@code &&}, {@code ||} or {@code |}
   */
  record Command(String link, List<String> words) {}

  /**
   * The commands of a line, of which each sees the variables as those before it left them.
   *
   * @param inner gives the output of a line within the line
   */
  static Words of(String line, Map<String, String> variables, UnaryOperator<String> inner) {
    return new Words(line, variables, inner);
  }

  /** Where the next command begins. */
  int place() {
    return at;
  }

  /** Reads on from a place where a command began. */
  void goBack(int place) {
    at = place;
    link = ";";
  }

  /** What stands before the next command. */
  String link() {
    return link;
  }

  /** The next command; null behind the last. */
  @Nullable Command next() {
    Command found = null;
    while (found == null && at < line.length() && count < MOST_COMMANDS) {
      found = step(line.charAt(at));
      at++;
    }
    return found == null ? end(";") : found;
  }

  private @Nullable Command step(char c) {
    switch (c) {
      case ' ', '\t' -> {
        endWord();
        return isKeyword() ? end(";") : null;
      }
      case '(', ')' -> group(c);
      case '`' -> quotedBack();
      case '\'' -> single();
      case '"' -> doubled();
      case '\\' -> escape();
      case '$' -> variable();
      case '>' -> redirect();
      case '#' -> comment();
      case ';', '\n' -> {
        return end(";");
      }
      case '&' -> {
        if (follows('>')) {
          redirect();
          words.add(words.size() - 1, Redirect.MERGED);
        } else {
          return end(follows('&') ? "&&" : ";");
        }
      }
      case '|' -> {
        return end(follows('|') ? "||" : "|");
      }
      default -> add(c);
    }
    return null;
  }

  private boolean isKeyword() {
    return words.size() == 1 && KEYWORDS.contains(words.getFirst());
  }

  /** A group runs where it stands; a parenthesis within a word is a part of it. */
  private void group(char c) {
    if (inWord && c == '(') {
      add(c);
    } else {
      endWord();
    }
  }

  private void quotedBack() {
    int close = line.indexOf('`', at + 1);
    int end = close < 0 ? line.length() : close;
    substitute(line.substring(at + 1, end));
    at = end;
  }

  /** What a line within the line says takes its place. */
  private void substitute(String text) {
    String output = inner.apply(text).stripTrailing();
    word.append(output);
    inWord |= !output.isEmpty();
  }

  /** Where the parenthesis closes that opens at a place; the end of the line if it does not. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < line.length(); i++) {
      depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return line.length();
  }

  private boolean follows(char wanted) {
    boolean is = at + 1 < line.length() && line.charAt(at + 1) == wanted;
    at += is ? 1 : 0;
    return is;
  }

  private void add(char c) {
    word.append(c);
    inWord = true;
  }

  private void single() {
    int close = line.indexOf('\'', at + 1);
    int end = close < 0 ? line.length() : close;
    word.append(line, at + 1, end);
    inWord = true;
    at = end;
  }

  private void doubled() {
    inWord = true;
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length() && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0) {
        word.append(line.charAt(++at));
      } else if (c == '$') {
        variable();
      } else if (c == '`') {
        quotedBack();
      } else {
        word.append(c);
      }
      at++;
    }
  }

  private void escape() {
    if (at + 1 < line.length()) {
      add(line.charAt(++at));
    }
  }

  private void variable() {
    if (at + 1 < line.length() && line.charAt(at + 1) == '(') {
      int close = closing(at + 1);
      substitute(line.substring(at + 2, Math.max(at + 2, close)));
      at = close;
      return;
    }
    boolean braces = at + 1 < line.length() && line.charAt(at + 1) == '{';
    int start = at + (braces ? 2 : 1);
    int end = start;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
      end++;
    }
    if (end == start) {
      boolean special = start < line.length() && "?$!#".indexOf(line.charAt(start)) >= 0;
      if (special) {
        word.append(variables.getOrDefault(String.valueOf(line.charAt(start)), "0"));
        at = start;
      } else {
        word.append('$');
      }
      inWord = true;
      return;
    }
    String value = variables.getOrDefault(line.substring(start, end), "");
    word.append(value);
    inWord |= !value.isEmpty();
    at = braces && end < line.length() && line.charAt(end) == '}' ? end : end - 1;
  }

  private void redirect() {
    boolean ofErrors = inWord && word.length() == 1 && Character.isDigit(word.charAt(0));
    String number = ofErrors ? word.toString() : "";
    if (ofErrors) {
      word = new StringBuilder();
      inWord = false;
    }
    endWord();
    boolean behind = follows('>');
    boolean merged = follows('&');
    boolean errors = number.equals("2");
    if (merged) {
      words.add(errors ? Redirect.MERGED : Redirect.AWAY);
      at += at + 1 < line.length() ? 1 : 0; // the number that it is merged into
    } else if (errors) {
      words.add(Redirect.ERRORS);
    } else {
      words.add(behind ? Redirect.BEHIND : Redirect.TO);
    }
  }

  private void comment() {
    if (inWord) {
      add('#');
    } else {
      at = line.length();
    }
  }

  private void endWord() {
    if (inWord && words.size() < MOST_WORDS) {
      words.add(word.toString());
    }
    word = new StringBuilder();
    inWord = false;
  }

  private @Nullable Command end(String nextLink) {
    endWord();
    String before = link;
    link = nextLink;
    if (words.isEmpty()) {
      return null;
    }
    count++;
    Command command = new Command(before, words);
    words = new ArrayList<>();
    return command;
  }
}
