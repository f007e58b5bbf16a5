package org.decnet.sigma.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.yaml.PlainTree;
import org.decnet.sigma.yaml.YamlNode;

/**
 * Makes the tests of one value: the literal as its type has it, then changed by each modifier.
 *
 * <p>The result is a list because placeholders and encodings can make several alternatives of one
 * value.
 */
final class ValueReader {
  private final List<Modifier> inOrder;
  private final Set<Modifier> modifiers;
  private final Expansion expansion;

  /**
   * A reader for the values of one field.
   *
   * @param modifiers those of the field; they can stand together
   */
  ValueReader(Set<Modifier> modifiers, Expansion expansion) {
    this.modifiers = modifiers;
    this.inOrder = new ArrayList<>(modifiers);
    // Whatever order the file has: a check has made sure that no other order would mean otherwise.
    inOrder.sort((a, b) -> Family.of(a).compareTo(Family.of(b)));
    this.expansion = expansion;
  }

  List<Test> read(YamlNode.Scalar literal) throws Unfit {
    List<Test> tests = List.of(plain(literal));
    for (Modifier modifier : inOrder) {
      List<Test> changed = new ArrayList<>();
      for (Test test : tests) {
        // What an unknown placeholder would be changed to is not known either.
        changed.addAll(test instanceof Test.Unresolved ? List.of(test) : apply(modifier, test));
      }
      tests = changed;
    }
    return tests;
  }

  private static Test plain(YamlNode.Scalar literal) {
    String source = literal.text();
    return switch (literal.kind()) {
      case NULL -> new Test.Null("null");
      case BOOLEAN -> new Test.Bool(source, Boolean.parseBoolean(source));
      case INTEGER, DECIMAL ->
          new Test.Compare(source, Test.Relation.EQUAL, PlainTree.number(literal));
      case TEXT -> TextValues.parse(source);
    };
  }

  private List<Test> apply(Modifier modifier, Test test) throws Unfit {
    return switch (modifier) {
      case ALL, NEQ -> List.of(test);
      case EXPAND -> expand(TextValues.text(test, modifier));
      case UTF16LE, UTF16BE, UTF16 -> encodings().wide(modifier, TextValues.text(test, modifier));
      case BASE64, BASE64OFFSET -> encodings().base64(modifier, TextValues.text(test, modifier));
      case WINDASH -> List.of(TextValues.dashed(test, modifier));
      case STARTSWITH -> List.of(TextValues.placed(test, modifier, Test.Placement.START));
      case ENDSWITH -> List.of(TextValues.placed(test, modifier, Test.Placement.END));
      case CONTAINS -> List.of(TextValues.placed(test, modifier, Test.Placement.ANYWHERE));
      case CASED -> List.of(TextValues.cased(test, modifier));
      case RE -> List.of(TypedValues.regex(TextValues.text(test, modifier), isExpanded()));
      case IGNORECASE, MULTILINE, DOTALL -> List.of(TypedValues.flagged(test, modifier));
      case CIDR -> List.of(TypedValues.network(test));
      case MINUTE -> List.of(TypedValues.timePart(test, modifier, Test.TimeUnit.MINUTE));
      case HOUR -> List.of(TypedValues.timePart(test, modifier, Test.TimeUnit.HOUR));
      case DAY -> List.of(TypedValues.timePart(test, modifier, Test.TimeUnit.DAY));
      case WEEK -> List.of(TypedValues.timePart(test, modifier, Test.TimeUnit.WEEK));
      case MONTH -> List.of(TypedValues.timePart(test, modifier, Test.TimeUnit.MONTH));
      case YEAR -> List.of(TypedValues.timePart(test, modifier, Test.TimeUnit.YEAR));
      case LT -> List.of(TypedValues.compared(test, modifier, Test.Relation.LESS));
      case LTE -> List.of(TypedValues.compared(test, modifier, Test.Relation.LESS_OR_EQUAL));
      case GT -> List.of(TypedValues.compared(test, modifier, Test.Relation.GREATER));
      case GTE -> List.of(TypedValues.compared(test, modifier, Test.Relation.GREATER_OR_EQUAL));
      case FIELDREF -> List.of(TypedValues.fieldRef(test));
      case EXISTS -> List.of(TypedValues.existence(test));
    };
  }

  private List<Test> expand(Test.Text text) throws Unfit {
    boolean regex = modifiers.contains(Modifier.RE);
    return regex ? expansion.expressions(text.source()) : expansion.texts(text.source());
  }

  private boolean isExpanded() {
    return modifiers.contains(Modifier.EXPAND);
  }

  private EncodedValues encodings() {
    boolean wide = modifiers.stream().anyMatch(m -> Family.of(m) == Family.WIDE);
    return new EncodedValues(expansion, wide, isExpanded());
  }
}
