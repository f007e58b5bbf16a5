package org.decnet.sigma.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Place;
import org.decnet.sigma.Rule;
import org.decnet.sigma.Severity;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.regex.RegexSyntaxException;
import org.decnet.sigma.value.FieldPair;
import org.decnet.sigma.value.ValueTest;
import org.jspecify.annotations.Nullable;

/** Compiles one rule for the fields of one kind of event. */
public final class RuleCompiler {
  private final Rule rule;
  private final FieldCatalog fields;
  private final List<SigmaProblem> problems;
  private final Map<String, Matcher> selections = new HashMap<>();
  private final Set<String> unknownFields = new HashSet<>();
  private boolean failed;

  /**
   * A compiler for one rule.
   *
   * @param problems where its problems are added
   */
  public RuleCompiler(Rule rule, FieldCatalog fields, List<SigmaProblem> problems) {
    this.rule = rule;
    this.fields = fields;
    this.problems = problems;
  }

  /** The matcher, or null with an error for a rule that no parser of this module produced. */
  public @Nullable Matcher compile() {
    if (!rule.detection().unresolved().isEmpty()) {
      return new Dormant(rule.detection().unresolved());
    }
    try {
      List<Matcher> conditions = new ArrayList<>();
      for (Condition condition : rule.detection().conditions()) {
        conditions.add(condition(condition));
      }
      if (failed) {
        return null;
      }
      return conditions.size() == 1 ? conditions.get(0) : new Disjunction(conditions);
    } catch (RegexSyntaxException e) {
      refuse("regular expression: " + e.getMessage());
      return null;
    }
  }

  private Matcher condition(Condition condition) {
    return switch (condition) {
      case Condition.Ref ref -> selection(ref.search());
      case Condition.Not not -> new Negation(condition(not.operand()));
      case Condition.And and -> new Conjunction(conditions(and.operands()));
      case Condition.Or or -> new Disjunction(conditions(or.operands()));
      case Condition.AtLeast some -> atLeast(some);
    };
  }

  private List<Matcher> conditions(List<Condition> operands) {
    return operands.stream().map(this::condition).toList();
  }

  private Matcher atLeast(Condition.AtLeast some) {
    List<Matcher> parts = some.searches().stream().map(this::selection).toList();
    if (some.count() == parts.size()) {
      return new Conjunction(parts);
    }
    return some.count() == 1 ? new Disjunction(parts) : new Threshold(some.count(), parts);
  }

  private Matcher selection(String name) {
    Matcher known = selections.get(name);
    if (known != null) {
      return known;
    }
    Search search = rule.detection().searches().get(name);
    if (search == null) {
      refuse("no search is called '" + name + "'");
      search = new Search.AnyOf(List.of());
    }
    Matcher matcher = new SelectionMatcher(name, search(name, search));
    selections.put(name, matcher);
    return matcher;
  }

  private Matcher search(String name, Search search) {
    return switch (search) {
      case Search.AllOf all -> new Conjunction(searches(name, all.parts()));
      case Search.AnyOf any -> new Disjunction(searches(name, any.parts()));
      case Search.Item item -> item(name, item);
    };
  }

  private List<Matcher> searches(String name, List<Search> parts) {
    return parts.stream().map(part -> search(name, part)).toList();
  }

  private Matcher item(String selection, Search.Item item) {
    if (item.tests().stream().anyMatch(Test.FieldRef.class::isInstance)) {
      return pairs(selection, item);
    }
    List<ValueTest> tests = item.tests().stream().map(ValueTest::of).toList();
    return new FieldMatcher(item, slots(selection, item), tests, fields);
  }

  /** The matcher of an item that compares fields. */
  public Matcher pairs(String selection, Search.Item item) {
    List<FieldPairMatcher.Other> others = new ArrayList<>();
    for (Test test : item.tests()) {
      if (test instanceof Test.FieldRef ref) {
        FieldPair pair = new FieldPair(ref.placement(), ref.cased());
        int slot = slot(selection, item, ref.field());
        others.add(new FieldPairMatcher.Other(slot, pair));
      }
    }
    String field = Objects.requireNonNull(item.field(), "the parser refuses keywords here");
    return new FieldPairMatcher(item, slot(selection, item, field), others, fields);
  }

  /** The slots that an item is about; a field that there is none of is warned of once. */
  public int[] slots(String selection, Search.Item item) {
    String field = item.field();
    if (field == null) {
      return fields.keywordSlots().clone();
    }
    return new int[] {slot(selection, item, field)};
  }

  private int slot(String selection, Search.Item item, String field) {
    int slot = fields.slot(field);
    if (slot == FieldCatalog.NO_SLOT && unknownFields.add(field)) {
      String path = "detection." + selection + "." + item.key();
      String message = "events of this kind have no field '" + field + "'";
      problem(item.place(), path, Severity.WARNING, message);
    }
    return slot;
  }

  /** Whether the rule has an error. */
  public boolean failed() {
    return failed;
  }

  /** Notes an error that the whole rule suffers from. */
  public void refuse(String message) {
    problem(Place.WHOLE_FILE, "detection", Severity.ERROR, message);
  }

  private void problem(Place place, String field, Severity severity, String message) {
    failed |= severity == Severity.ERROR;
    problems.add(
        new SigmaProblem(
            rule.path(), place.line(), place.column(), rule.ruleId(), field, severity, message));
  }
}
