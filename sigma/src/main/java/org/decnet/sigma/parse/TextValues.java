package org.decnet.sigma.parse;

import org.decnet.sigma.Modifier;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;

/** Values that are texts, and what the modifiers of texts make of them. */
final class TextValues {
  private TextValues() {}

  static Test.Text parse(String source) {
    return new Test.Text(source, TextPattern.parse(source), false);
  }

  /** The value as a text; a number or a boolean is the text that it is written as. */
  static Test.Text text(Test test, Modifier modifier) throws Unfit {
    return switch (test) {
      case Test.Text text -> text;
      case Test.Compare number -> literal(number.source());
      case Test.Bool bool -> literal(bool.source());
      case Test other -> throw new Unfit(name(modifier) + " needs a text, not an empty value");
    };
  }

  private static Test.Text literal(String source) {
    return new Test.Text(source, TextPattern.literal(source), false);
  }

  static Test dashed(Test test, Modifier modifier) throws Unfit {
    Test.Text text = text(test, modifier);
    return with(text, text.pattern().withAnyDash());
  }

  static Test.Text with(Test.Text text, TextPattern pattern) {
    return new Test.Text(text.source(), pattern, text.cased());
  }

  static Test placed(Test test, Modifier modifier, Test.Placement placement) throws Unfit {
    if (test instanceof Test.FieldRef ref) {
      return new Test.FieldRef(ref.source(), ref.field(), placement, ref.cased());
    }
    Test.Text text = text(test, modifier);
    return switch (placement) {
      case WHOLE -> text;
      case START -> with(text, text.pattern().atStart());
      case END -> with(text, text.pattern().atEnd());
      case ANYWHERE -> with(text, text.pattern().anywhere());
    };
  }

  static Test cased(Test test, Modifier modifier) throws Unfit {
    if (test instanceof Test.FieldRef ref) {
      return new Test.FieldRef(ref.source(), ref.field(), ref.placement(), true);
    }
    Test.Text text = text(test, modifier);
    return new Test.Text(text.source(), text.pattern(), true);
  }

  static String name(Modifier modifier) {
    return "modifier '" + modifier.word() + "'";
  }
}
