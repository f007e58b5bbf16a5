package org.decnet.sigma.value;

/** Folds case one UTF-16 unit at a time, so that folding never changes a text's length. */
final class CaseFold {
  private CaseFold() {}

  /** Two units that differ only in case give one result, as in {@link String#equalsIgnoreCase}. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
