package org.decnet.sigma.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.decnet.sigma.RuleCost;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;
import org.decnet.sigma.value.ValueTest;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what matching can cost a rule at most.
 *
 * <p>Every value is read once, for all literals together. Each test that literals do not decide may
 * then go over the values of its field once more, and no more often than that, because its outcome
 * is kept. A character lies in one field, so that fields do not add up; keyword fields are read for
 * the keywords too.
 */
public final class CostBound {
  /** To tell the class of a character, and two steps of the automaton. */
  private static final long READ = 3;

  /** To read a number, an address or a time: the longest text that can be one. */
  private static final long SHORT_TEXT = 64;

  /** Elements of another field's list, each looked for in every place. */
  private static final long REFERENCE = 64 * 16;

  private final Detection detection;
  private final ToIntFunction<Test.Regex> regexes;
  private final Map<String, Long> byField = new HashMap<>();
  private final Map<String, Set<Test>> known = new HashMap<>();
  private final Literals literals = new Literals(new SignalTable());
  private boolean keywords;
  private long fixed;
  private long most;
  private Search.@Nullable Item dearest;
  private String dearestSelection = "";

  private CostBound(Detection detection, ToIntFunction<Test.Regex> regexes) {
    this.detection = detection;
    this.regexes = regexes;
  }

  /** The bound for the detection of a rule. */
  public static RuleCost of(Detection detection) {
    return of(detection, regex -> ValueTest.of(regex).stepsPerCharacter());
  }

  /**
   * The bound for the detection of a rule.
   *
   * @param regexes steps that one character costs each of its regular expressions
   */
  public static RuleCost of(Detection detection, ToIntFunction<Test.Regex> regexes) {
    CostBound bound = new CostBound(detection, regexes);
    detection.conditions().forEach(bound::add);
    return bound.total();
  }

  private RuleCost total() {
    long ofKeywords = byField.getOrDefault("", 0L);
    long ofFields = 0;
    for (Map.Entry<String, Long> field : byField.entrySet()) {
      ofFields = field.getKey().isEmpty() ? ofFields : Math.max(ofFields, field.getValue());
    }
    long read = keywords ? 2 * READ : READ;
    return new RuleCost(read + ofKeywords + ofFields, fixed, dearest, dearestSelection);
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.Ref ref -> add(ref.search());
      case Condition.Not not -> add(not.operand());
      case Condition.And and -> and.operands().forEach(this::add);
      case Condition.Or or -> or.operands().forEach(this::add);
      case Condition.AtLeast some -> some.searches().forEach(this::add);
    }
  }

  private void add(String name) {
    Search search = detection.searches().get(name);
    if (search != null) {
      add(name, search);
    }
  }

  private void add(String name, Search search) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> add(name, part));
      case Search.AnyOf any -> any.parts().forEach(part -> add(name, part));
      case Search.Item item -> add(name, item);
    }
  }

  private void add(String name, Search.Item item) {
    String field = item.field() == null ? "" : item.field();
    keywords |= item.field() == null;
    long steps = 0;
    for (Test test : item.tests()) {
      fixed++;
      if (known.computeIfAbsent(field, key -> new HashSet<>()).add(test)) {
        steps += stepsPerCharacter(test);
        fixed += fixedSteps(test);
      }
    }
    byField.merge(field, steps, Long::sum);
    if (steps > most) {
      most = steps;
      dearest = item;
      dearestSelection = name;
    }
  }

  private long stepsPerCharacter(Test test) {
    return switch (test) {
      case Test.Text text when !text.cased() && isDecided(text) -> 0;
      case Test.Text text -> ValueTest.of(text).stepsPerCharacter();
      case Test.Regex regex -> regexes.applyAsInt(regex);
      case Test.FieldRef ref -> REFERENCE;
      case Test.Compare none -> 0;
      case Test.Bool none -> 0;
      case Test.Null none -> 0;
      case Test.Exists none -> 0;
      case Test.Cidr none -> 0;
      case Test.TimePart none -> 0;
      case Test.Unresolved none -> 0;
    };
  }

  private boolean isDecided(Test.Text text) {
    return new TextAtoms(text.pattern(), literals).isDecided();
  }

  private static long fixedSteps(Test test) {
    return switch (test) {
      case Test.Compare number -> SHORT_TEXT;
      case Test.Cidr network -> SHORT_TEXT;
      case Test.TimePart part -> SHORT_TEXT;
      case Test.Text text -> 0;
      case Test.Regex regex -> 0;
      case Test.FieldRef ref -> 0;
      case Test.Bool bool -> 0;
      case Test.Null none -> 0;
      case Test.Exists exists -> 0;
      case Test.Unresolved unknown -> 0;
    };
  }
}
