package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.parse.ValueCheck.Flaw;

/**
 * Walks a regular expression once to find the constructs that no linear-time engine has, and to
 * count the steps that it takes once counted repetitions are written out.
 *
 * <p>It does not judge syntax otherwise: the engine does, afterwards.
 */
final class RegexScanner {
  private static final int UNBOUNDED = -1;

  private final String regex;
  private final int maxDepth;
  private final List<Flaw> flaws = new ArrayList<>();
  private int at;

  RegexScanner(String regex, int maxDepth) {
    this.regex = regex;
    this.maxDepth = maxDepth;
  }

  /** What makes the expression unusable; known after {@link #scan}. */
  List<Flaw> flaws() {
    return flaws;
  }

  /** The number of steps. */
  long scan() {
    long size = 0;
    while (at < regex.length() && flaws.isEmpty()) {
      size = plus(size, group(0));
      at++;
    }
    return size;
  }

  /** Everything up to the parenthesis that closes the group, or the end. */
  private long group(int depth) {
    long size = 0;
    while (at < regex.length() && regex.charAt(at) != ')' && flaws.isEmpty()) {
      size = plus(size, repeated(atom(depth)));
    }
    return size;
  }

  private long atom(int depth) {
    char c = regex.charAt(at);
    switch (c) {
      case '(' -> {
        return parenthesis(depth);
      }
      case '[' -> skipClass();
      case '\\' -> {
        return escape();
      }
      default -> at++;
    }
    return 1;
  }

  private long parenthesis(int depth) {
    int start = at;
    if (depth >= maxDepth) {
      flaw(start, "groups nested deeper than " + maxDepth + " levels");
      return 0;
    }
    at++;
    if (regex.startsWith("?", at) && !enter(start)) {
      return 0;
    }
    long size = plus(2, group(depth + 1));
    at++;
    return size;
  }

  /** Steps over what follows {@code (?}; false if the group has no body. */
  private boolean enter(int start) {
    String refused = refusedGroup(start + 2);
    if (!refused.isEmpty()) {
      flaw(start, refused + " is not possible in linear time");
      return false;
    }
    at++;
    while (at < regex.length()) {
      char c = regex.charAt(at);
      if (c == ')') {
        at++;
        return false;
      }
      at++;
      if (c == ':' || c == '>') {
        return true;
      }
    }
    return false;
  }

  private String refusedGroup(int offset) {
    String rest = regex.substring(offset, Math.min(regex.length(), offset + 2));
    if (rest.startsWith("=") || rest.startsWith("!")) {
      return "look-ahead (?" + rest.charAt(0);
    }
    if (rest.equals("<=") || rest.equals("<!")) {
      return "look-behind (?" + rest;
    }
    if (rest.equals("P=")) {
      return "back-reference (?P=";
    }
    if (rest.startsWith(">")) {
      return "atomic group (?>";
    }
    if (rest.startsWith("(")) {
      return "conditional (?(";
    }
    boolean recursion =
        rest.startsWith("R") || rest.startsWith("&") || rest.equals("P>") || startsWithDigit(rest);
    return recursion ? "recursion (?" + rest.charAt(0) : "";
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private void skipClass() {
    at++;
    if (regex.startsWith("^", at)) {
      at++;
    }
    int first = at;
    while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
      if (regex.charAt(at) == '\\') {
        at++;
      } else if (regex.startsWith("[:", at)) {
        int end = regex.indexOf(":]", at + 2);
        at = end < 0 ? at : end + 1;
      }
      at++;
    }
    at++;
  }

  private long escape() {
    int start = at;
    char c = at + 1 < regex.length() ? regex.charAt(at + 1) : ' ';
    at = Math.min(regex.length(), at + 2);
    if (c >= '1' && c <= '9') {
      flaw(start, "back-reference \\" + c + " is not possible in linear time");
    } else if (c == 'k') {
      flaw(start, "back-reference \\k is not possible in linear time");
    } else if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      int from = at;
      at = end < 0 ? regex.length() : end + 2;
      return (long) at - from;
    } else if ((c == 'p' || c == 'P' || c == 'x') && regex.startsWith("{", at)) {
      int end = regex.indexOf('}', at);
      at = end < 0 ? regex.length() : end + 1;
    }
    return 1;
  }

  private long repeated(long size) {
    long result = size;
    while (at < regex.length() && flaws.isEmpty()) {
      char c = regex.charAt(at);
      if (c == '*' || c == '+' || c == '?') {
        at++;
        result = plus(result, 1);
      } else if (c != '{') {
        return result;
      } else {
        int factor = counted();
        if (factor == UNBOUNDED) {
          return result;
        }
        result = plus(times(result, factor), 1);
      }
      checkPossessive();
    }
    return result;
  }

  private void checkPossessive() {
    if (regex.startsWith("+", at)) {
      flaw(at - 1, "possessive quantifier is not possible in linear time");
    }
  }

  /** Steps over {@code {n}}, {@code {n,}} or {@code {n,m}}; the higher number, or none such. */
  private int counted() {
    int close = regex.indexOf('}', at);
    if (close < 0 || close - at > 12) {
      return UNBOUNDED;
    }
    String body = regex.substring(at + 1, close);
    int comma = body.indexOf(',');
    int low = number(comma < 0 ? body : body.substring(0, comma));
    int high = comma < 0 || comma == body.length() - 1 ? low : number(body.substring(comma + 1));
    if (low < 0 || high < 0) {
      return UNBOUNDED;
    }
    at = close + 1;
    return Math.max(1, Math.max(low, high));
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 6) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static long times(long a, long b) {
    return a > Long.MAX_VALUE / Math.max(1, b) ? Long.MAX_VALUE : a * b;
  }

  private static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private void flaw(int offset, String message) {
    flaws.add(new Flaw(offset, "regular expression: " + message + " (offset " + offset + ")"));
    at = regex.length();
  }
}
