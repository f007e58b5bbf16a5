package org.decnet.decoy.redis;

/** Patterns of names, with {@code *} and {@code ?}. Takes time in the product of both lengths. */
final class Glob {
  private static final int LONGEST = 512;

  private Glob() {}

  static boolean matches(String pattern, String name) {
    if (pattern.length() > LONGEST || name.length() > LONGEST) {
      return pattern.equals("*");
    }
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      boolean same =
          p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n));
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (same) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
