package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test;

/** A compiled test of one value. */
public sealed interface ValueTest
    permits TextTest,
        RegexMatcher,
        NumberTest,
        BooleanTest,
        CidrTest,
        PresenceTest,
        TimePartTest,
        NoTest {
  /**
   * Compiles a test.
   *
   * @throws org.decnet.sigma.regex.RegexSyntaxException if the test is a regular expression that
   *     cannot run; those that the parser accepted are none such
   */
  static ValueTest of(Test test) {
    return switch (test) {
      case Test.Text text -> new TextTest(text.pattern(), text.cased());
      case Test.Regex regex -> RegexMatcher.known(regex);
      case Test.Compare number -> new NumberTest(number.relation(), number.number());
      case Test.Bool bool -> new BooleanTest(bool.expected());
      case Test.Null none -> new PresenceTest(false);
      case Test.Exists exists -> new PresenceTest(exists.expected());
      case Test.Cidr cidr -> new CidrTest(cidr.network());
      case Test.TimePart part -> new TimePartTest(part.unit(), part.relation(), part.number());
      // Compared with another field of the event, not with a value: FieldPair does that.
      case Test.FieldRef ref -> new NoTest();
      case Test.Unresolved unknown -> new NoTest();
    };
  }

  /** Whether the test holds for a value that is there; never a list. */
  boolean holds(Object value);

  /** Whether the test holds for a field that the event lacks. */
  default boolean holdsForAbsent() {
    return false;
  }

  /** The part of the value's text that the test rests on, for a value for which it holds. */
  default long range(String text) {
    return Range.of(0, text.length());
  }

  /** Pairs of characters that every matching text has, as {@link Sketch} sees them. */
  default long requiredPairs() {
    return 0;
  }

  /** Steps that one character of a value costs at most. */
  default int stepsPerCharacter() {
    return 1;
  }

  /** What the test costs in rough units, to run cheap tests first. */
  int cost();
}
