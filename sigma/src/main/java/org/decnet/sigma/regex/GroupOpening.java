package org.decnet.sigma.regex;

/** Reads what follows the parenthesis that opens a group. */
final class GroupOpening {
  private final Source source;
  private final int start;
  private boolean hasBody = true;

  GroupOpening(Source source, int start) {
    this.source = source;
    this.start = start;
  }

  /** Whether the group has a body, rather than setting flags for what follows. */
  boolean hasBody() {
    return hasBody;
  }

  /** The flags in force after the opening. */
  Mode read(Mode mode) {
    if (source.peek() == '*') {
      throw source.beyond(start, "verb (*");
    }
    if (!source.accept("?")) {
      return mode;
    }
    refuse();
    if (source.accept(":") || source.accept("|")) {
      return mode;
    }
    char letter = source.peek();
    if (letter == '<' || letter == '\'' || letter == 'P') {
      name();
      return mode;
    }
    return flags(mode);
  }

  private void refuse() {
    char sign = source.peek();
    String rest = "" + sign + source.peek(1);
    switch (sign) {
      case '=', '!' -> throw source.beyond(start, "look-ahead (?" + sign);
      case '<' -> {
        if (rest.equals("<=") || rest.equals("<!")) {
          throw source.beyond(start, "look-behind (?" + rest);
        }
      }
      case '>' -> throw source.beyond(start, "atomic group (?>");
      case '(' -> throw source.beyond(start, "conditional (?(");
      case 'P' -> {
        if (rest.equals("P=")) {
          throw source.beyond(start, "back-reference (?P=");
        }
        if (rest.equals("P>")) {
          throw source.beyond(start, "recursion (?P>");
        }
      }
      case 'C' -> throw source.error(start, "callout (?C is not supported");
      default -> refuseRecursion(sign, source.peek(1));
    }
  }

  private void refuseRecursion(char sign, char next) {
    boolean signed = (sign == '+' || sign == '-') && next >= '0' && next <= '9';
    if (sign == 'R' || sign == '&' || (sign >= '0' && sign <= '9') || signed) {
      throw source.beyond(start, "recursion (?" + sign);
    }
  }

  private void name() {
    source.accept("P");
    String close = source.peek() == '\'' ? "'" : ">";
    int end = source.peek() == '<' || source.peek() == '\'' ? nameEnd(close) : -1;
    if (end < 0) {
      throw source.error(start, "expected a group name as in (?<name>");
    }
    source.upTo(end);
    source.skip(1);
  }

  /** Where the sign after the name stands; -1 if what comes next is no name. */
  private int nameEnd(String close) {
    source.skip(1);
    int length = 0;
    while (NamedSets.WORD.contains(source.peek(length))) {
      length++;
    }
    boolean named = length > 0 && !NamedSets.DIGIT.contains(source.peek());
    return named && source.peek(length) == close.charAt(0) ? source.at() + length : -1;
  }

  private Mode flags(Mode mode) {
    Mode result = mode;
    boolean on = true;
    while (source.peek() != ')' && source.peek() != ':') {
      char letter = source.peek();
      if (letter == '-' && on) {
        on = false;
      } else if (Mode.isFlag(letter)) {
        result = result.with(letter, on);
      } else {
        throw source.error(
            start,
            "unknown group (?" + (source.atEnd() ? "" : letter) + ", expected a flag i m s x");
      }
      source.skip(1);
    }
    hasBody = source.peek() == ':';
    source.skip(1);
    return result;
  }
}
