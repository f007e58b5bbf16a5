package org.decnet.sigma.lint.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.jspecify.annotations.Nullable;

/** Texts that are equal only for what means the same: names, order and notation play no part. */
final class Meaning {
  private Meaning() {}

  static String of(Detection detection) {
    return joined("or", detection.conditions(), condition -> of(condition, detection));
  }

  private static String of(Condition condition, Detection detection) {
    return switch (condition) {
      case Condition.Ref ref -> of(detection.searches().get(ref.search()));
      case Condition.Not not -> "not(" + of(not.operand(), detection) + ")";
      case Condition.And and -> joined("and", and.operands(), one -> of(one, detection));
      case Condition.Or or -> joined("or", or.operands(), one -> of(one, detection));
      case Condition.AtLeast some ->
          joined(quantity(some), some.searches(), name -> of(detection.searches().get(name)));
    };
  }

  private static String quantity(Condition.AtLeast some) {
    if (some.count() == some.searches().size()) {
      return "and";
    }
    return some.count() == 1 ? "or" : some.count() + "of";
  }

  static String of(@Nullable Search search) {
    return switch (search) {
      case null -> "nothing";
      case Search.AllOf all -> joined("and", all.parts(), Meaning::of);
      case Search.AnyOf any -> joined("or", any.parts(), Meaning::of);
      case Search.Item item -> {
        String tests =
            joined(
                item.quantifier() == Search.Quantifier.ALL ? "all" : "any",
                item.tests(),
                Meaning::of);
        yield (item.negated() ? "neq(" : "is(")
            + quoted(String.valueOf(item.field()))
            + tests
            + ")";
      }
    };
  }

  static String of(Test test) {
    return switch (test) {
      case Test.Text text when text.cased() -> "cased" + quoted(text.pattern().toString());
      case Test.Text text -> "text" + quoted(text.pattern().toString().toLowerCase(Locale.ROOT));
      case Test.Regex regex ->
          "regex"
              + quoted(regex.source())
              + regex.ignoreCase()
              + regex.multiline()
              + regex.dotAll();
      case Test.Compare number -> number.relation() + quoted(number.number().toString());
      case Test.Bool bool -> "bool" + bool.expected();
      case Test.Null none -> "exists" + false;
      case Test.Exists exists -> "exists" + exists.expected();
      case Test.Cidr cidr -> "cidr" + quoted(cidr.source());
      case Test.FieldRef ref -> "field" + ref.placement() + ref.cased() + quoted(ref.field());
      case Test.TimePart part -> part.unit() + " " + part.relation() + quoted("" + part.number());
      case Test.Unresolved unknown -> "unknown" + quoted(unknown.placeholder());
    };
  }

  private static <T> String joined(String word, List<T> parts, Function<T, String> meaning) {
    if (parts.size() == 1) {
      return meaning.apply(parts.get(0));
    }
    return parts.stream()
        .map(meaning)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(",", word + "(", ")"));
  }

  /** The length before the text, so that no text can pass for two. */
  private static String quoted(String text) {
    return " " + text.length() + ":" + text + " ";
  }
}
