package org.decnet.sigma.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.match.RuleCompiler;
import org.decnet.sigma.regex.RegexSyntaxException;
import org.jspecify.annotations.Nullable;

/** Turns the detection of one rule into an expression over the atoms of the set. */
final class RuleTranslator {
  private final Rule rule;
  private final RuleCompiler compiler;
  private final AtomTable atoms;
  private final FieldTable fields;
  private final Map<String, Expression> searches = new HashMap<>();

  RuleTranslator(Rule rule, RuleCompiler compiler, AtomTable atoms, FieldTable fields) {
    this.rule = rule;
    this.compiler = compiler;
    this.atoms = atoms;
    this.fields = fields;
  }

  /** The expression, or null with a problem noted for a rule that no parser produced. */
  @Nullable Expression translate() {
    try {
      Expression whole = Expression.any(conditions(rule.detection().conditions()));
      if (compiler.failed()) {
        return null;
      }
      boolean dormant = !rule.detection().unresolved().isEmpty();
      return dormant ? new Expression.Constant(false) : whole;
    } catch (RegexSyntaxException e) {
      compiler.refuse("regular expression: " + e.getMessage());
      return null;
    }
  }

  private List<Expression> conditions(List<Condition> conditions) {
    List<Expression> translated = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      translated.add(condition(condition));
    }
    return translated;
  }

  private Expression condition(Condition condition) {
    return switch (condition) {
      case Condition.Ref ref -> search(ref.search());
      case Condition.Not not -> Expression.not(condition(not.operand()));
      case Condition.And and -> Expression.all(conditions(and.operands()));
      case Condition.Or or -> Expression.any(conditions(or.operands()));
      case Condition.AtLeast some -> atLeast(some);
    };
  }

  private Expression atLeast(Condition.AtLeast some) {
    List<Expression> parts = new ArrayList<>(some.searches().size());
    for (String name : some.searches()) {
      parts.add(search(name));
    }
    return Expression.atLeast(some.count(), parts);
  }

  private Expression search(String name) {
    Expression known = searches.get(name);
    if (known == null) {
      Search search = rule.detection().searches().get(name);
      if (search == null) {
        compiler.refuse("no search is called '" + name + "'");
        return new Expression.Constant(false);
      }
      known = search(name, search);
      searches.put(name, known);
    }
    return known;
  }

  private Expression search(String name, Search search) {
    return switch (search) {
      case Search.AllOf all -> Expression.all(searches(name, all.parts()));
      case Search.AnyOf any -> Expression.any(searches(name, any.parts()));
      case Search.Item item -> item(name, item);
    };
  }

  private List<Expression> searches(String name, List<Search> parts) {
    List<Expression> translated = new ArrayList<>(parts.size());
    for (Search part : parts) {
      translated.add(search(name, part));
    }
    return translated;
  }

  private Expression item(String name, Search.Item item) {
    Expression plain = isReference(item) ? reference(name, item) : tests(name, item);
    return item.negated() ? Expression.not(plain) : plain;
  }

  private static boolean isReference(Search.Item item) {
    for (Test test : item.tests()) {
      if (test instanceof Test.FieldRef) {
        return true;
      }
    }
    return false;
  }

  private Expression reference(String name, Search.Item item) {
    int slot = compiler.slots(name, item)[0];
    Search.Item plain =
        new Search.Item(
            item.key(), item.field(), item.quantifier(), false, item.tests(), item.place());
    return slot == FieldCatalog.NO_SLOT
        ? new Expression.Constant(false)
        : atoms.matcher(fields.field(slot), compiler.pairs(name, plain));
  }

  private Expression tests(String name, Search.Item item) {
    int[] slots = compiler.slots(name, item);
    List<Expression> tests = new ArrayList<>(item.tests().size());
    for (Test test : item.tests()) {
      tests.add(test(slots, item.field() == null, test));
    }
    return item.quantifier() == Search.Quantifier.ALL
        ? Expression.all(tests)
        : Expression.any(tests);
  }

  private Expression test(int[] slots, boolean keyword, Test test) {
    if (slots.length == 0) {
      return new Expression.Constant(false);
    }
    if (keyword) {
      return atoms.atom(fields.keywords(slots), test);
    }
    return slots[0] == FieldCatalog.NO_SLOT
        ? new Expression.Constant(AtomTable.holdsForAbsent(test))
        : atoms.atom(fields.field(slots[0]), test);
  }
}
