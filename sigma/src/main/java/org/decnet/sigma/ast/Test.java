package org.decnet.sigma.ast;

/** One test of one value; the form that a rule's literal takes once its modifiers are applied. */
public sealed interface Test {
  /** The literal as the rule writes it. */
  String source();

  /**
   * The whole value, as text, fits a pattern.
   *
   * @param cased whether upper and lower case differ
   */
  record Text(String source, TextPattern pattern, boolean cased) implements Test {}

  /** A regular expression is found somewhere in the value. */
  record Regex(String source, boolean ignoreCase, boolean multiline, boolean dotAll)
      implements Test {}

  /** The value is a number that stands in a relation to the rule's. */
  record Compare(String source, Relation relation, Number number) implements Test {}

  /** The value is true, or is false. */
  record Bool(String source, boolean expected) implements Test {}

  /** The event lacks the field. */
  record Null(String source) implements Test {}

  /** The event has the field, or lacks it. */
  record Exists(String source, boolean expected) implements Test {}

  /** The value is an IP address within a network. */
  record Cidr(String source, Network network) implements Test {}

  /** How a value stands to the rule's number. */
  enum Relation {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }
}
