package org.decnet.sigma.regex;

/**
 * Reads quantifiers. Whether one is lazy makes no difference here: it changes which match a
 * backtracking engine takes first, not whether there is one.
 */
final class QuantifierParser {
  /** The largest count of PCRE. */
  private static final int LARGEST = 65_535;

  private final Source source;
  private int least;
  private int most;

  QuantifierParser(Source source) {
    this.source = source;
  }

  /** Reads one; false, with nothing read, if none comes next. */
  boolean read() {
    int start = source.at();
    if (!simple() && !counted()) {
      return false;
    }
    if (source.peek() == '+') {
      throw source.beyond(start, "possessive quantifier");
    }
    source.accept("?");
    return true;
  }

  /** A part repeated as the quantifier that was read says. */
  Node applied(Node part) {
    return new Node.Repeat(part, least, most);
  }

  private boolean simple() {
    char sign = source.peek();
    if (sign != '*' && sign != '+' && sign != '?') {
      return false;
    }
    source.skip(1);
    least = sign == '+' ? 1 : 0;
    most = sign == '?' ? 1 : Node.Repeat.UNBOUNDED;
    return true;
  }

  /** A brace that begins no count stands for itself. */
  private boolean counted() {
    int start = source.at();
    if (!source.accept("{")) {
      return false;
    }
    int low = number(start);
    boolean open = low >= 0 && source.accept(",");
    int high = open ? number(start) : low;
    if (low < 0 || !source.accept("}")) {
      source.skip(start - source.at());
      return false;
    }
    if (high >= 0 && high < low) {
      throw source.error(start, "numbers out of order in {" + low + "," + high + "}");
    }
    least = low;
    most = high < 0 ? Node.Repeat.UNBOUNDED : high;
    return true;
  }

  private int number(int start) {
    int value = source.digits(10, 6);
    if (value > LARGEST) {
      throw source.error(start, "more than " + LARGEST + " repetitions");
    }
    return value;
  }
}
