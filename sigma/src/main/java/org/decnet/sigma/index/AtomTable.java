package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.ast.TextPattern;
import org.decnet.sigma.match.Matcher;
import org.decnet.sigma.value.RegexMatcher;
import org.decnet.sigma.value.ValueTest;

/** The tests of all rules of a set, each once, as signals or as lazy tests. */
final class AtomTable {
  private final SignalTable signals = new SignalTable();
  private final List<LazyTest> lazies = new ArrayList<>();

  private record TextKey(TextPattern pattern, boolean cased) {}

  SignalTable signals() {
    return signals;
  }

  List<LazyTest> lazies() {
    return lazies;
  }

  /** What holds exactly if the test holds for the field. */
  Expression atom(FieldDraft field, Test test) {
    return switch (test) {
      case Test.Text text -> text(field, text);
      case Test.Bool bool -> field.literals().whole(Boolean.toString(bool.expected()));
      case Test.Null none -> field.absent();
      case Test.Exists exists -> exists.expected() ? field.present() : field.absent();
      case Test.Compare compare -> compare(field, compare);
      case Test.Regex regex -> regex(field, regex);
      case Test.Cidr cidr -> field.network(cidr.network());
      case Test.TimePart part -> lazy(field, part, part, List.of());
      case Test.FieldRef ref -> new Expression.Constant(false);
      case Test.Unresolved unknown -> new Expression.Constant(false);
    };
  }

  /** Whether a test holds for a field that no event has. */
  static boolean holdsForAbsent(Test test) {
    return test instanceof Test.Null || (test instanceof Test.Exists exists && !exists.expected());
  }

  private Expression text(FieldDraft field, Test.Text text) {
    TextAtoms atoms = new TextAtoms(text.pattern(), field.literals());
    if (atoms.isAnything()) {
      return field.present();
    }
    if (!text.cased() && atoms.isDecided()) {
      return atoms.decided();
    }
    return lazy(field, new TextKey(text.pattern(), text.cased()), text, atoms.needed());
  }

  private Expression compare(FieldDraft field, Test.Compare compare) {
    ValueTest test = ValueTest.of(compare);
    if (Double.isNaN(compare.number().doubleValue())) {
      return lazy(field, compare, compare, List.of());
    }
    return field.number(compare, test);
  }

  private Expression regex(FieldDraft field, Test.Regex test) {
    Expression known = field.lazies().get(test);
    if (known == null) {
      RegexMatcher matcher = RegexMatcher.known(test);
      RegexAtoms atoms = new RegexAtoms(matcher.required(), field.literals());
      Expression decided = atoms.decided();
      known =
          decided != null
              ? decided
              : add(new LazyTest.OfValue(field.slots(), matcher, gate(field, atoms.needed())));
      field.lazies().put(test, known);
    }
    return known;
  }

  private static Gate gate(FieldDraft field, List<List<Expression.Signal>> needed) {
    return Gate.ofClauses(needed.isEmpty() ? List.of(List.of(field.present())) : needed);
  }

  private Expression lazy(FieldDraft field, Object key, Test test, List<Expression.Signal> needed) {
    Expression known = field.lazies().get(key);
    if (known == null) {
      Gate gate = needed.isEmpty() ? gate(field, List.of()) : Gate.ofEach(needed);
      known = add(new LazyTest.OfValue(field.slots(), ValueTest.of(test), gate));
      field.lazies().put(key, known);
    }
    return known;
  }

  /** What holds exactly if a matcher does, which needs the field to be there. */
  Expression matcher(FieldDraft field, Matcher matcher) {
    return add(new LazyTest.OfEvent(matcher, Gate.ofEach(List.of(field.present()))));
  }

  private Expression add(LazyTest test) {
    lazies.add(test);
    return new Expression.Lazy(lazies.size() - 1);
  }
}
