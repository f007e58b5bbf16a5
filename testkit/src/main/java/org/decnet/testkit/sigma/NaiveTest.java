package org.decnet.testkit.sigma;

import java.util.Map;
import java.util.regex.Pattern;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.sigma.ast.Test;

/** Decides whether one test holds for one value that is there. */
final class NaiveTest {
  private NaiveTest() {}

  static boolean holds(Test test, Object value, Map<String, Object> event) {
    String text = value.toString();
    return switch (test) {
      case Test.Text wanted -> NaivePattern.fits(wanted.pattern(), wanted.cased(), text);
      case Test.Regex regex -> found(regex, text);
      case Test.Compare wanted -> NaiveNumber.relates(value, wanted.relation(), wanted.number());
      case Test.Bool bool -> text.equalsIgnoreCase(Boolean.toString(bool.expected()));
      case Test.Null none -> false;
      case Test.Exists exists -> exists.expected();
      case Test.Cidr cidr -> NaiveNetwork.contains(cidr.source(), text);
      case Test.FieldRef ref ->
          NaiveInterpreter.valuesOf(ref.field(), event).stream()
              .anyMatch(other -> stands(ref, text, other.toString()));
      case Test.TimePart part -> NaiveTime.holds(part, value);
      case Test.Unresolved none -> false;
    };
  }

  @AllowsForbiddenApi("what the engine is compared with; the texts are short and our own")
  private static boolean found(Test.Regex regex, String text) {
    // Only a line feed ends a line, as where the rules come from.
    int flags = Pattern.UNIX_LINES;
    flags |= regex.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    // Java's ^ stands at no line's start in an empty text once there may be several lines.
    flags |= regex.multiline() && !text.isEmpty() ? Pattern.MULTILINE : 0;
    flags |= regex.dotAll() ? Pattern.DOTALL : 0;
    return Pattern.compile(regex.source(), flags).matcher(text).find();
  }

  private static boolean stands(Test.FieldRef ref, String text, String other) {
    String value = ref.cased() ? text : folded(text);
    String part = ref.cased() ? other : folded(other);
    return switch (ref.placement()) {
      case WHOLE -> value.equals(part);
      case START -> value.startsWith(part);
      case END -> value.endsWith(part);
      case ANYWHERE -> value.contains(part);
    };
  }

  /** Character by character, so that no fold changes a text's length. */
  static String folded(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(Character.toLowerCase(Character.toUpperCase(c)));
    }
    return result.toString();
  }
}
