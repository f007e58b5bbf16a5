package org.decnet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text that an expression nearly describes, and the pieces of it: quantifiers and groups are
 * skipped, a class gives one of its characters. Not a parser: a wrong guess is one more hostile
 * text.
 */
final class RegexSample {
  private final String regex;
  private final StringBuilder whole = new StringBuilder();
  private final StringBuilder piece = new StringBuilder();
  private final List<String> pieces = new ArrayList<>();
  private int at;

  private RegexSample(String regex) {
    this.regex = regex;
  }

  /** The pieces of literal characters, then the whole sample. */
  static List<String> of(String regex) {
    RegexSample sample = new RegexSample(regex);
    sample.read();
    sample.endPiece();
    sample.pieces.add(sample.whole.toString());
    return sample.pieces;
  }

  private void read() {
    while (at < regex.length()) {
      char c = regex.charAt(at++);
      switch (c) {
        case '\\' -> escape();
        case '[' -> set();
        case '.' -> one('x');
        case '{' -> skipPast('}');
        case '(' -> group();
        case ')', '|', '*', '+', '?', '^', '$' -> endPiece();
        default -> literal(c);
      }
    }
  }

  private void group() {
    endPiece();
    if (regex.startsWith("?", at)) {
      int colon = regex.indexOf(':', at);
      int close = regex.indexOf(')', at);
      at = colon >= 0 && colon < close ? colon + 1 : at + 1;
    }
  }

  private void escape() {
    char c = at < regex.length() ? regex.charAt(at++) : '\\';
    switch (c) {
      case 'd' -> one('7');
      case 'w', 'S', 'D' -> one('a');
      case 's' -> one(' ');
      case 'W' -> one('-');
      case 'b', 'B', 'A', 'z', 'Z' -> endPiece();
      case 'x' -> hex();
      default -> literal(c);
    }
  }

  private void hex() {
    try {
      literal((char) Integer.parseInt(regex.substring(at, at + 2), 16));
      at += 2;
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      literal('x');
    }
  }

  private void set() {
    boolean negated = regex.startsWith("^", at);
    int first = negated ? at + 1 : at;
    int start = regex.startsWith("\\", first) ? first + 1 : first;
    char c = start < regex.length() ? regex.charAt(start) : 'a';
    skipSet(first);
    if (negated) {
      one(c == '~' ? '!' : '~');
    } else {
      one(start == first ? c : classLetter(c));
    }
  }

  private static char classLetter(char escaped) {
    return switch (escaped) {
      case 'd' -> '7';
      case 'w' -> 'a';
      case 's' -> ' ';
      default -> escaped;
    };
  }

  private void skipSet(int first) {
    at = first + 1;
    while (at < regex.length() && regex.charAt(at) != ']') {
      at += regex.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void skipPast(char end) {
    int found = regex.indexOf(end, at);
    at = found < 0 ? regex.length() : found + 1;
  }

  private void literal(char c) {
    piece.append(c);
    whole.append(c);
  }

  private void one(char c) {
    endPiece();
    pieces.add(String.valueOf(c));
    whole.append(c);
  }

  private void endPiece() {
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
      piece.setLength(0);
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s at %d of %s", whole, at, regex);
  }
}
