package org.decnet.engine.shell;

import org.jspecify.annotations.Nullable;

/** Sums of constants, as in {@code $((1+2*3))}. */
final class Arithmetic {
  private static final int MAX_LENGTH = 128;
  private static final int MAX_DEPTH = 16;

  private final String sum;
  private int position;
  private int depth;
  private boolean understood = true;

  private Arithmetic(String sum) {
    this.sum = sum;
  }

  /** The value of a sum; null if it is none of constants. */
  static @Nullable String evaluate(String sum) {
    if (sum.isBlank() || sum.length() > MAX_LENGTH) {
      return null;
    }
    Arithmetic arithmetic = new Arithmetic(sum);
    long value = arithmetic.terms();
    return arithmetic.understood && arithmetic.next() == '\0' ? Long.toString(value) : null;
  }

  private char next() {
    while (position < sum.length() && Characters.isBlank(sum.charAt(position))) {
      position++;
    }
    return position < sum.length() ? sum.charAt(position) : '\0';
  }

  private long terms() {
    long value = factors();
    while (next() == '+' || next() == '-') {
      char sign = sum.charAt(position++);
      value = sign == '+' ? value + factors() : value - factors();
    }
    return value;
  }

  private long factors() {
    long value = factor();
    while (next() == '*' || next() == '/' || next() == '%') {
      char sign = sum.charAt(position++);
      long by = factor();
      if (sign == '*') {
        value *= by;
      } else if (by == 0) {
        understood = false;
      } else {
        value = sign == '/' ? value / by : value % by;
      }
    }
    return value;
  }

  private long factor() {
    char c = next();
    if (++depth > MAX_DEPTH) {
      understood = false;
      return 0;
    }
    long value = 0;
    if (c == '(') {
      position++;
      value = terms();
      understood &= next() == ')';
      position++;
    } else if (c == '-') {
      position++;
      value = -factor();
    } else {
      value = number();
    }
    depth--;
    return value;
  }

  private long number() {
    int start = position;
    long value = 0;
    while (position < sum.length() && Characters.isDigit(sum.charAt(position))) {
      value = value * 10 + sum.charAt(position++) - '0';
    }
    int digits = position - start;
    understood &= digits == 1 || (digits > 1 && digits < 18 && sum.charAt(start) != '0');
    return value;
  }
}
