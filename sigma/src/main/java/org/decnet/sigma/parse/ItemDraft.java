package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.Place;
import org.decnet.sigma.ast.Network;
import org.decnet.sigma.ast.Search.Quantifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.yaml.PlainTree;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The values of one item while its modifiers are applied, one after the other. */
final class ItemDraft {
  private static final List<String> YAML_1_1_BOOLEANS = List.of("yes", "no", "on", "off");

  private final String path;
  private final Place place;
  private final Problems problems;
  private final Limits limits;
  private final List<YamlNode.Scalar> literals = new ArrayList<>();
  private final List<Test> tests = new ArrayList<>();
  private Quantifier quantifier = Quantifier.ANY;
  private boolean negated;

  ItemDraft(String path, Place place, Problems problems, Limits limits) {
    this.path = path;
    this.place = place;
    this.problems = problems;
    this.limits = limits;
  }

  List<Test> tests() {
    return tests;
  }

  Quantifier quantifier() {
    return quantifier;
  }

  boolean negated() {
    return negated;
  }

  void addLiteral(YamlNode.Scalar literal) {
    String source = literal.text();
    if (source.length() > limits.valueLength()) {
      String message = source.length() + " characters, more than " + limits.valueLength();
      problems.error(literal.place(), path, message);
      return;
    }
    if (literal.plain() && YAML_1_1_BOOLEANS.contains(source)) {
      problems.warning(
          literal.place(),
          path,
          "'" + source + "' is taken as a text: quote it, or write true or false");
    }
    literals.add(literal);
    tests.add(
        switch (literal.kind()) {
          case NULL -> new Test.Null("null");
          case BOOLEAN -> new Test.Bool(source, Boolean.parseBoolean(source));
          case INTEGER, DECIMAL ->
              new Test.Compare(source, Test.Relation.EQUAL, PlainTree.number(literal));
          case TEXT -> new Test.Text(source, TextPattern.parse(source), false);
        });
  }

  /** Applies a modifier to all values; what does not fit it becomes a problem. */
  void apply(Modifier modifier) {
    switch (modifier) {
      case ALL -> quantifier = Quantifier.ALL;
      case NEQ -> negated = true;
      case STARTSWITH -> mapPattern(modifier, TextPattern::atStart);
      case ENDSWITH -> mapPattern(modifier, TextPattern::atEnd);
      case CONTAINS -> mapPattern(modifier, TextPattern::anywhere);
      case WINDASH -> mapPattern(modifier, TextPattern::withAnyDash);
      case CASED -> makeCased(modifier);
      case RE -> toRegex(modifier);
      case IGNORECASE ->
          mapRegex(modifier, r -> new Test.Regex(r.source(), true, r.multiline(), r.dotAll()));
      case MULTILINE ->
          mapRegex(modifier, r -> new Test.Regex(r.source(), r.ignoreCase(), true, r.dotAll()));
      case DOTALL ->
          mapRegex(modifier, r -> new Test.Regex(r.source(), r.ignoreCase(), r.multiline(), true));
      case LT -> toRelation(modifier, Test.Relation.LESS);
      case LTE -> toRelation(modifier, Test.Relation.LESS_OR_EQUAL);
      case GT -> toRelation(modifier, Test.Relation.GREATER);
      case GTE -> toRelation(modifier, Test.Relation.GREATER_OR_EQUAL);
      case CIDR -> toNetwork(modifier);
      case EXISTS -> toExistence(modifier);
      case BASE64, BASE64OFFSET, UTF16LE, UTF16BE, UTF16 -> refuseUnsupported(modifier);
      case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR -> refuseUnsupported(modifier);
      case EXPAND, FIELDREF -> refuseUnsupported(modifier);
    }
  }

  /**
   * Changes the pattern of every value; numbers and booleans become the texts they are written as.
   */
  private void mapPattern(Modifier modifier, UnaryOperator<TextPattern> change) {
    for (int i = 0; i < tests.size(); i++) {
      Test.Text text = asText(i, modifier);
      if (text != null) {
        TextPattern pattern = change.apply(text.pattern());
        tests.set(i, new Test.Text(text.source(), pattern, text.cased()));
      }
    }
  }

  private void makeCased(Modifier modifier) {
    for (int i = 0; i < tests.size(); i++) {
      Test.Text text = asText(i, modifier);
      if (text != null) {
        tests.set(i, new Test.Text(text.source(), text.pattern(), true));
      }
    }
  }

  private void toRegex(Modifier modifier) {
    for (int i = 0; i < tests.size(); i++) {
      Test.Text text = asText(i, modifier);
      if (text != null && isUntouched(text)) {
        tests.set(i, new Test.Regex(text.source(), false, false, false));
      } else if (text != null) {
        refuse(i, name(modifier) + " must stand before modifiers that change the text");
      }
    }
  }

  private void mapRegex(Modifier modifier, UnaryOperator<Test.Regex> change) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i) instanceof Test.Regex regex) {
        tests.set(i, change.apply(regex));
      } else {
        refuse(i, name(modifier) + " follows modifier 're'");
      }
    }
  }

  private void toRelation(Modifier modifier, Test.Relation relation) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i) instanceof Test.Compare number && number.relation() == Test.Relation.EQUAL) {
        tests.set(i, new Test.Compare(number.source(), relation, number.number()));
      } else {
        refuse(i, name(modifier) + " needs a number, not " + kindOf(i));
      }
    }
  }

  private void toNetwork(Modifier modifier) {
    for (int i = 0; i < tests.size(); i++) {
      Network network = Network.parse(literals.get(i).text());
      if (tests.get(i) instanceof Test.Text text && isUntouched(text) && network != null) {
        tests.set(i, new Test.Cidr(text.source(), network));
      } else {
        refuse(i, name(modifier) + " needs a network such as 192.0.2.0/24 or 2001:db8::/32");
      }
    }
  }

  private void toExistence(Modifier modifier) {
    if (tests.size() == 1 && tests.get(0) instanceof Test.Bool bool) {
      tests.set(0, new Test.Exists(bool.source(), bool.expected()));
    } else {
      problems.error(place, path, name(modifier) + " needs one value: true or false");
    }
  }

  private void refuseUnsupported(Modifier modifier) {
    problems.error(place, path, name(modifier) + " is not supported yet");
  }

  /** Makes the values of a keyword item match anywhere in a text. */
  void seekAnywhere() {
    for (int i = 0; i < tests.size(); i++) {
      switch (tests.get(i)) {
        case Test.Text text ->
            tests.set(i, new Test.Text(text.source(), text.pattern().anywhere(), text.cased()));
        case Test.Compare number when number.relation() == Test.Relation.EQUAL ->
            tests.set(i, anywhere(number.source()));
        case Test.Bool bool -> tests.set(i, anywhere(bool.source()));
        case Test.Regex regex -> {}
        case Test other -> refuse(i, "a keyword is a text or a regular expression");
      }
    }
  }

  private static Test anywhere(String source) {
    return new Test.Text(source, TextPattern.literal(source).anywhere(), false);
  }

  /** Checks what can only be judged once all modifiers are applied. */
  void check() {
    ValueCheck check = new ValueCheck(limits);
    for (int i = 0; i < tests.size(); i++) {
      YamlNode.Scalar literal = literals.get(i);
      for (ValueCheck.Flaw flaw : check.flawsOf(tests.get(i))) {
        problems.error(literal.placeOf(flaw.offset()), path, flaw.message());
      }
    }
  }

  private Test.@Nullable Text asText(int index, Modifier modifier) {
    return switch (tests.get(index)) {
      case Test.Text text -> text;
      case Test.Compare number when number.relation() == Test.Relation.EQUAL ->
          new Test.Text(number.source(), TextPattern.literal(number.source()), false);
      case Test.Bool bool ->
          new Test.Text(bool.source(), TextPattern.literal(bool.source()), false);
      case Test other -> {
        refuse(index, name(modifier) + " needs a text, not " + kindOf(index));
        yield null;
      }
    };
  }

  /** Whether no modifier has changed the text yet: otherwise its effect would be lost. */
  private static boolean isUntouched(Test.Text text) {
    boolean asWritten =
        text.pattern().equals(TextPattern.parse(text.source()))
            || text.pattern().equals(TextPattern.literal(text.source()));
    return asWritten && !text.cased();
  }

  private void refuse(int index, String message) {
    problems.error(literals.get(index).place(), path, message);
  }

  private String kindOf(int index) {
    return switch (tests.get(index)) {
      case Test.Regex regex -> "a regular expression";
      case Test.Cidr cidr -> "a network";
      case Test.Compare number when number.relation() != Test.Relation.EQUAL -> "a comparison";
      case Test other -> literals.get(index).kindName();
    };
  }

  private static String name(Modifier modifier) {
    return "modifier '" + modifier.word() + "'";
  }
}
