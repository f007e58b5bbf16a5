package org.decnet.sigma.parse;

import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Network;
import org.decnet.sigma.ast.Test;

/** What the modifiers that give a value another type make of it. */
final class TypedValues {
  private TypedValues() {}

  /**
   * A regular expression.
   *
   * @param filled whether the pattern, not the source, holds the expression: its placeholders are
   *     filled there
   */
  static Test regex(Test.Text text, boolean filled) {
    String expression = filled ? text.pattern().text() : text.source();
    return new Test.Regex(expression, false, false, false);
  }

  static Test flagged(Test test, Modifier flag) throws Unfit {
    if (!(test instanceof Test.Regex regex)) {
      throw new Unfit(TextValues.name(flag) + " follows modifier 're'");
    }
    return new Test.Regex(
        regex.source(),
        regex.ignoreCase() || flag == Modifier.IGNORECASE,
        regex.multiline() || flag == Modifier.MULTILINE,
        regex.dotAll() || flag == Modifier.DOTALL);
  }

  static Test network(Test test) throws Unfit {
    if (test instanceof Test.Text text && text.pattern().isLiteral()) {
      Network network = Network.parse(text.pattern().text());
      if (network != null) {
        return new Test.Cidr(text.source(), network);
      }
    }
    throw new Unfit("modifier 'cidr' needs a network such as 192.0.2.0/24 or 2001:db8::/32");
  }

  static Test timePart(Test test, Modifier modifier, Test.TimeUnit unit) throws Unfit {
    if (!(test instanceof Test.Compare compare) || !(compare.number() instanceof Long number)) {
      throw new Unfit(TextValues.name(modifier) + " needs a whole number, not " + kind(test));
    }
    long least = least(unit);
    long most = most(unit);
    if (number < least || number > most) {
      String range = " needs a number from " + least + " to " + most;
      throw new Unfit(TextValues.name(modifier) + range);
    }
    return new Test.TimePart(compare.source(), unit, Test.Relation.EQUAL, number);
  }

  private static long least(Test.TimeUnit unit) {
    return switch (unit) {
      case MINUTE, HOUR, YEAR -> 0;
      case DAY, WEEK, MONTH -> 1;
    };
  }

  private static long most(Test.TimeUnit unit) {
    return switch (unit) {
      case MINUTE -> 59;
      case HOUR -> 23;
      case DAY -> 31;
      // Every few years has a week 53.
      case WEEK -> 53;
      case MONTH -> 12;
      case YEAR -> 9999;
    };
  }

  static Test compared(Test test, Modifier modifier, Test.Relation relation) throws Unfit {
    return switch (test) {
      case Test.Compare number -> new Test.Compare(number.source(), relation, number.number());
      case Test.TimePart part ->
          new Test.TimePart(part.source(), part.unit(), relation, part.number());
      case Test other ->
          throw new Unfit(TextValues.name(modifier) + " needs a number, not " + kind(other));
    };
  }

  static Test fieldRef(Test test) throws Unfit {
    if (test instanceof Test.Text text && !text.source().isBlank()) {
      String field = text.source();
      return new Test.FieldRef(field, field, Test.Placement.WHOLE, false);
    }
    throw new Unfit("modifier 'fieldref' needs the name of a field, not " + kind(test));
  }

  static Test existence(Test test) throws Unfit {
    if (test instanceof Test.Bool bool) {
      return new Test.Exists(bool.source(), bool.expected());
    }
    throw new Unfit("modifier 'exists' needs one value: true or false");
  }

  private static String kind(Test test) {
    return switch (test) {
      case Test.Text text -> text.source().isBlank() ? "an empty text" : "a text";
      case Test.Bool bool -> "a boolean";
      case Test.Null none -> "an empty value";
      case Test.Compare number -> number.number() instanceof Long ? "a number" : "a fraction";
      case Test.TimePart part -> "a part of a time";
      case Test.Regex regex -> "a regular expression";
      case Test.Cidr cidr -> "a network";
      case Test.FieldRef ref -> "a field";
      case Test.Exists exists -> "a test for the field";
      case Test.Unresolved unknown -> "a placeholder";
    };
  }
}
