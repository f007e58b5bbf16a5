package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.Place;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Search.Quantifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Puts the values of one key together. */
final class ItemBuilder {
  private static final List<String> YAML_1_1_BOOLEANS = List.of("yes", "no", "on", "off");

  private final String path;
  private final String key;
  private final @Nullable String field;
  private final Set<Modifier> modifiers;
  private final Place place;
  private final Limits limits;
  private final RegexCheck regexes;
  private final Problems problems;
  private final ValueReader reader;
  private final List<List<Test>> values = new ArrayList<>();

  /**
   * A builder without values.
   *
   * @param path path of the key, for messages
   * @param key the key as written
   * @param field its field; null for keywords
   * @param modifiers those of the key; they can stand together
   */
  ItemBuilder(
      String path,
      String key,
      @Nullable String field,
      Set<Modifier> modifiers,
      Place place,
      ReadingContext context) {
    this.path = path;
    this.key = key;
    this.field = field;
    this.modifiers = modifiers;
    this.place = place;
    this.limits = context.limits();
    this.regexes = context.regexes();
    this.problems = context.problems();
    this.reader = new ValueReader(modifiers, context.expansion());
  }

  void add(YamlNode.Scalar literal) {
    String source = literal.text();
    if (source.length() > limits.valueLength()) {
      String message = source.length() + " characters, more than " + limits.valueLength();
      problems.error(literal.place(), path, message);
      return;
    }
    if (literal.plain() && YAML_1_1_BOOLEANS.contains(source)) {
      String message = "'" + source + "' is taken as a text: quote it, or write true or false";
      problems.warning(literal.place(), path, message);
    }
    try {
      values.add(checked(literal, reader.read(literal)));
    } catch (Unfit e) {
      problems.error(e.placeIn(literal), path, e.words());
    }
  }

  private List<Test> checked(YamlNode.Scalar literal, List<Test> tests) throws Unfit {
    ValueCheck check = new ValueCheck(regexes);
    List<Test> result = new ArrayList<>();
    for (Test test : tests) {
      Test wanted = field == null ? KeywordValues.of(test, modifiers) : test;
      if (wanted instanceof Test.Unresolved unknown) {
        warnOfUnknown(literal, unknown.placeholder());
      }
      for (ValueCheck.Flaw flaw : check.flawsOf(wanted)) {
        // With placeholders filled, offsets are not those of the text in the file.
        boolean filled = modifiers.contains(Modifier.EXPAND);
        Place at = filled ? literal.place() : literal.placeOf(flaw.offset());
        problems.error(at, path, flaw.message());
      }
      result.add(wanted);
    }
    return result;
  }

  private void warnOfUnknown(YamlNode.Scalar literal, String name) {
    String message = "placeholder %" + name + "% has no values: the rule loads but never matches";
    problems.warning(literal.place(), path, message);
  }

  /**
   * The item. Where one value stands for several alternatives and all values are needed, it is more
   * than one item: each value is then a part of its own that needs one of its alternatives.
   */
  Search build() {
    boolean negated = modifiers.contains(Modifier.NEQ);
    boolean every = modifiers.contains(Modifier.ALL);
    if (!every || values.stream().allMatch(tests -> tests.size() == 1)) {
      List<Test> tests = values.stream().flatMap(List::stream).toList();
      return item(every ? Quantifier.ALL : Quantifier.ANY, negated, tests);
    }
    List<Search> parts = new ArrayList<>();
    values.forEach(tests -> parts.add(item(Quantifier.ANY, negated, tests)));
    return negated ? new Search.AnyOf(parts) : new Search.AllOf(parts);
  }

  private Search item(Quantifier quantifier, boolean negated, List<Test> tests) {
    return new Search.Item(key, field, quantifier, negated, tests, place);
  }
}
