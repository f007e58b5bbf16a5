package org.decnet.sigma.lint.detection;

import java.util.List;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.jspecify.annotations.Nullable;

/** Why no event, or no single value, can pass two items about the same field. */
final class Contradiction {
  private Contradiction() {}

  /** The reason; null if the items go together, or if that is not easily told. */
  static @Nullable String between(Search.Item first, Search.Item second) {
    if (first.field() == null || !first.field().equals(second.field())) {
      return null;
    }
    if ((needsAbsent(first) && needsPresent(second))
        || (needsPresent(first) && needsAbsent(second))) {
      return "one needs the field absent, the other needs a value";
    }
    if (first.negated() != second.negated() && asked(first).equals(asked(second))) {
      return "one is the opposite of the other";
    }
    boolean plain = isPlain(first) && isPlain(second);
    return plain && first.tests().stream().noneMatch(test -> fitsOne(test, second.tests()))
        ? "no single value passes both"
        : null;
  }

  private static String asked(Search.Item item) {
    Search.Item plain =
        new Search.Item("", item.field(), item.quantifier(), false, item.tests(), item.place());
    return Meaning.of(plain);
  }

  private static boolean isPlain(Search.Item item) {
    return !item.negated()
        && (item.quantifier() == Search.Quantifier.ANY || item.tests().size() == 1);
  }

  private static boolean needsAbsent(Search.Item item) {
    return !item.negated() && item.tests().stream().allMatch(Contradiction::isAbsence);
  }

  private static boolean needsPresent(Search.Item item) {
    return !item.negated() && item.tests().stream().noneMatch(Contradiction::isAbsence);
  }

  private static boolean isAbsence(Test test) {
    return test instanceof Test.Null || (test instanceof Test.Exists it && !it.expected());
  }

  private static boolean fitsOne(Test test, List<Test> others) {
    return others.stream().anyMatch(other -> fit(test, other));
  }

  private static boolean fit(Test first, Test second) {
    if (first instanceof Test.Compare one && second instanceof Test.Compare other) {
      return Bounds.of(one).meets(Bounds.of(other));
    }
    Shape shape = Shape.of(first);
    Shape other = Shape.of(second);
    return shape == null || other == null || shape.fitsWith(other);
  }

  /** The numbers that a comparison takes. */
  private record Bounds(double least, boolean withLeast, double most, boolean withMost) {
    static Bounds of(Test.Compare test) {
      double number = test.number().doubleValue();
      return switch (test.relation()) {
        case EQUAL -> new Bounds(number, true, number, true);
        case LESS -> new Bounds(Double.NEGATIVE_INFINITY, false, number, false);
        case LESS_OR_EQUAL -> new Bounds(Double.NEGATIVE_INFINITY, false, number, true);
        case GREATER -> new Bounds(number, false, Double.POSITIVE_INFINITY, false);
        case GREATER_OR_EQUAL -> new Bounds(number, true, Double.POSITIVE_INFINITY, false);
      };
    }

    boolean meets(Bounds other) {
      return reaches(other) && other.reaches(this);
    }

    /** Whether the other's numbers do not all lie above these. */
    private boolean reaches(Bounds other) {
      return most > other.least || (most == other.least && withMost && other.withLeast);
    }
  }
}
