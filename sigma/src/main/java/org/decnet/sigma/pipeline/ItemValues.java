package org.decnet.sigma.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Search.Quantifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.jspecify.annotations.Nullable;

/** Replaces the values that an item asks for. */
final class ItemValues {
  private ItemValues() {}

  static Search replace(Search.Item item, Map<String, List<Test>> values) {
    List<List<Test>> choices = new ArrayList<>();
    for (Test test : item.tests()) {
      String value = wholeValue(test);
      List<Test> others = value == null ? null : values.get(value.toLowerCase(Locale.ROOT));
      choices.add(others == null ? List.of(test) : others);
    }
    if (item.quantifier() == Quantifier.ANY) {
      return with(item, choices.stream().flatMap(List::stream).toList());
    }
    return everyOneOf(item, choices);
  }

  // "All of these values" with a choice for some of them is a conjunction of choices.
  private static Search everyOneOf(Search.Item item, List<List<Test>> choices) {
    boolean choice = choices.stream().anyMatch(one -> one.size() > 1);
    if (!choice || item.negated()) {
      return with(item, choices.stream().map(List::getFirst).toList());
    }
    return new Search.AllOf(choices.stream().<Search>map(one -> anyOf(item, one)).toList());
  }

  private static Search.Item anyOf(Search.Item item, List<Test> tests) {
    return new Search.Item(
        item.key(), item.field(), Quantifier.ANY, item.negated(), tests, item.place());
  }

  private static Search.Item with(Search.Item item, List<Test> tests) {
    return new Search.Item(
        item.key(), item.field(), item.quantifier(), item.negated(), tests, item.place());
  }

  /** The value that a test demands in full; null if it asks for anything else. */
  private static @Nullable String wholeValue(Test test) {
    return switch (test) {
      case Test.Text text -> literal(text.pattern());
      case Test.Compare compare ->
          compare.relation() == Test.Relation.EQUAL ? compare.number().toString() : null;
      case Test.Bool bool -> Boolean.toString(bool.expected());
      case Test.Regex regex -> null;
      case Test.Null none -> null;
      case Test.Exists exists -> null;
      case Test.Cidr cidr -> null;
      case Test.FieldRef ref -> null;
      case Test.TimePart part -> null;
      case Test.Unresolved unresolved -> null;
    };
  }

  private static @Nullable String literal(TextPattern pattern) {
    if (!pattern.isLiteral()) {
      return null;
    }
    StringBuilder text = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      text.append((char) pattern.element(i));
    }
    return text.toString();
  }
}
