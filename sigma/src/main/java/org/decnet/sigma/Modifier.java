package org.decnet.sigma;

import org.jspecify.annotations.Nullable;

/**
 * The modifiers of Sigma 2.1: the one registry of their words. What each does to the values of an
 * item is decided by an exhaustive switch in the parser.
 */
public enum Modifier {
  /** Every listed value must match, not just one. */
  ALL("all"),
  STARTSWITH("startswith"),
  ENDSWITH("endswith"),
  CONTAINS("contains"),
  /** The event has the field (true) or lacks it (false). */
  EXISTS("exists"),
  /** Upper and lower case differ. */
  CASED("cased"),
  /** The outcome is turned round. */
  NEQ("neq"),
  /** Any of the signs that Windows programs take before an option. */
  WINDASH("windash"),
  /** A regular expression, found anywhere in the value. */
  RE("re"),
  /** A regular expression for which case does not count. */
  IGNORECASE("i", "ignorecase"),
  /** A regular expression whose {@code ^} and {@code $} stand for the ends of lines. */
  MULTILINE("m", "multiline"),
  /** A regular expression whose {@code .} takes line ends too. */
  DOTALL("s", "dotall"),
  LT("lt"),
  LTE("lte"),
  GT("gt"),
  GTE("gte"),
  /** The address lies in the network. */
  CIDR("cidr"),
  BASE64("base64"),
  BASE64OFFSET("base64offset"),
  UTF16LE("utf16le", "wide"),
  UTF16BE("utf16be"),
  UTF16("utf16"),
  MINUTE("minute"),
  HOUR("hour"),
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year"),
  EXPAND("expand"),
  FIELDREF("fieldref");

  private final String word;
  private final String alias;

  Modifier(String word) {
    this(word, word);
  }

  Modifier(String word, String alias) {
    this.word = word;
    this.alias = alias;
  }

  /** The word that stands for it in rules. */
  public String word() {
    return word;
  }

  /** Another word that stands for it; the same as {@link #word()} if there is none. */
  public String alias() {
    return alias;
  }

  /** The modifier of a word or alias, or null if Sigma has none such. */
  public static @Nullable Modifier of(String word) {
    for (Modifier modifier : values()) {
      if (modifier.word.equals(word) || modifier.alias.equals(word)) {
        return modifier;
      }
    }
    return null;
  }
}
