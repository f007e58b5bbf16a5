package org.decnet.sigma.parse;

import java.util.Set;
import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;

/** Values without a field: they are looked for anywhere in the texts of an event. */
final class KeywordValues {
  private KeywordValues() {}

  static Test of(Test test, Set<Modifier> modifiers) throws Unfit {
    boolean placed = modifiers.stream().anyMatch(m -> Family.of(m) == Family.PLACEMENT);
    return switch (test) {
      case Test.Text text -> placed ? text : TextValues.with(text, text.pattern().anywhere());
      case Test.Compare number when number.relation() == Test.Relation.EQUAL ->
          anywhere(number.source());
      case Test.Bool bool -> anywhere(bool.source());
      case Test.Regex regex -> regex;
      case Test.Unresolved unknown -> unknown;
      case Test other -> throw new Unfit("a keyword is a text or a regular expression");
    };
  }

  private static Test anywhere(String source) {
    return new Test.Text(source, TextPattern.literal(source).anywhere(), false);
  }
}
