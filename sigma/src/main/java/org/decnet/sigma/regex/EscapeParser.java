package org.decnet.sigma.regex;

import org.jspecify.annotations.Nullable;

/** Reads what a backslash begins, as far as it means the same inside and outside of classes. */
final class EscapeParser {
  private final Source source;

  EscapeParser(Source source) {
    this.source = source;
  }

  /** Whether a letter after a backslash begins a property; the other sets know no case. */
  static boolean isProperty(char letter) {
    return letter == 'p' || letter == 'P';
  }

  /** Reads a set such as {@code \d} or {@code \p{Lu}}; null, with nothing read, for all else. */
  @Nullable CodePointSet set() {
    char letter = source.peek(1);
    if (isProperty(letter)) {
      return property();
    }
    CodePointSet set = NamedSets.ofLetter(letter);
    source.skip(set == null ? 0 : 2);
    return set;
  }

  private CodePointSet property() {
    int start = source.at();
    boolean negated = source.peek(1) == 'P';
    source.skip(2);
    String name;
    if (source.accept("{")) {
      int close = source.find("}");
      if (close < 0) {
        throw source.error(start, "\\p{ without }");
      }
      negated ^= source.accept("^");
      name = source.upTo(close);
      source.skip(1);
    } else if (source.atEnd()) {
      throw source.error(start, "\\p at the end, expected a property such as \\p{Lu}");
    } else {
      name = Character.toString(source.next());
    }
    CodePointSet set = UnicodeSets.named(name);
    if (set == null) {
      throw source.error(
          start, "unknown property '" + name + "', expected a general category or a script");
    }
    return negated ? set.complement() : set;
  }

  /** Reads one character, such as {@code \n} or {@code \x41}. */
  int character() {
    int start = source.at();
    source.skip(1);
    if (source.atEnd()) {
      throw source.error(start, "backslash at the end, expected a character after it");
    }
    int c = source.next();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'e' -> 0x1B;
      case 'a' -> 0x07;
      case 'c' -> control(start);
      case 'x' -> hexadecimal(start);
      case 'u' -> unit(start);
      case 'o' -> braced(start, 8);
      case '0' -> Math.max(0, source.digits(8, 2));
      default -> itself(start, c);
    };
  }

  private int itself(int start, int c) {
    if (c < 0x80 && Character.isLetterOrDigit(c)) {
      throw source.error(start, "unknown escape \\" + (char) c);
    }
    return c;
  }

  private int control(int start) {
    char c = source.peek();
    if (c <= ' ' || c > '~') {
      throw source.error(start, "\\c without a letter after it");
    }
    source.skip(1);
    return Character.toUpperCase(c) ^ 0x40;
  }

  private int hexadecimal(int start) {
    return source.peek() == '{' ? braced(start, 16) : Math.max(0, source.digits(16, 2));
  }

  private int braced(int start, int radix) {
    boolean open = source.accept("{");
    int value = open ? source.digits(radix, 8) : -1;
    if (value < 0 || value > Character.MAX_CODE_POINT || !source.accept("}")) {
      throw source.error(
          start, "not a character, expected " + (radix == 8 ? "\\o{octal}" : "\\x{hexadecimal}"));
    }
    return value;
  }

  /** A pair of surrogates written as two escapes is one character. */
  private int unit(int start) {
    int unit = fourDigits(start);
    if (Character.isHighSurrogate((char) unit) && source.looksAt("\\u")) {
      int second = source.at();
      source.skip(2);
      int low = fourDigits(second);
      if (Character.isLowSurrogate((char) low)) {
        return Character.toCodePoint((char) unit, (char) low);
      }
      source.skip(second - source.at());
    }
    return unit;
  }

  private int fourDigits(int start) {
    int from = source.at();
    int value = source.digits(16, 4);
    if (source.at() - from != 4) {
      throw source.error(start, "\\u without four hexadecimal digits");
    }
    return value;
  }
}
