package org.decnet.intel.table;

import org.jspecify.annotations.Nullable;

/** The two letters of a country. */
final class CountryCode {
  private CountryCode() {}

  /** Two capital letters; null for any other text, such as "None" or "Unknown". */
  static @Nullable String of(@Nullable String text) {
    return text != null
            && text.length() == 2
            && isCapital(text.charAt(0))
            && isCapital(text.charAt(1))
        ? text
        : null;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
