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

  /**
   * The value's text is, starts with, ends with or contains the text of another field of the same
   * event. Never holds if either field is absent.
   *
   * @param field name of the other field
   * @param cased whether upper and lower case differ
   */
  record FieldRef(String source, String field, Placement placement, boolean cased)
      implements Test {}

  /**
   * A part of the time that the value states stands in a relation to the rule's number. The value
   * is an ISO 8601 text or a number of seconds, milliseconds, microseconds or nanoseconds since
   * 1970; the part is that of the time as written, or of UTC for a number.
   */
  record TimePart(String source, TimeUnit unit, Relation relation, long number) implements Test {}

  /**
   * A placeholder that the configuration gives no values for. It is not known what the value would
   * have to be, so a rule that holds such a test is loaded but never matches.
   *
   * @param placeholder its name without the percent signs
   */
  record Unresolved(String source, String placeholder) implements Test {}

  /** Where the text of a referenced field stands in a value. */
  enum Placement {
    WHOLE,
    START,
    END,
    ANYWHERE
  }

  /** A part of a time. */
  enum TimeUnit {
    MINUTE,
    HOUR,
    /** Day of the month. */
    DAY,
    /** Week of the year, ISO 8601. */
    WEEK,
    MONTH,
    YEAR
  }

  /** How a value stands to the rule's number. */
  enum Relation {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }
}
