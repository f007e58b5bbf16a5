package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static List<Rule> matching(RuleSet set, TestEvent event) {
    List<Rule> found = new ArrayList<>();
    set.match(event, found::add);
    return found;
  }

  @Test
  void matchingRulesComeInTheOrderGiven() {
    Rule a = TestRules.selection("{ f: x }");
    Rule b = TestRules.selection("{ f: y }");
    Rule c = TestRules.selection("{ f|contains: x }");
    TestEvent event = TestEvent.of("f", "X");
    RuleSet set = RuleSet.compile(List.of(c, b, a), event).ruleSet();

    assertThat(set.rules()).containsExactly(c, b, a);
    assertThat(matching(set, event)).containsExactly(c, a);
  }

  @Test
  void unknownFieldIsAWarningAtItsPlace() {
    Rule rule = TestRules.selection("{ f: x, nope|contains: y }");
    Compiled compiled = RuleSet.compile(List.of(rule), TestEvent.of("f", "x"));

    assertThat(compiled.problems())
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "test.yml:3:27: warning: [Test] detection.sel.nope|contains: "
                + "events of this kind have no field 'nope'");
    assertThat(compiled.ruleSet().rules()).containsExactly(rule);
  }

  @Test
  void ruleThatNoEventOfTheKindCanMatchStaysExplainable() {
    Rule rule = TestRules.selection("{ nope: y }");
    TestEvent event = TestEvent.of("f", "x");
    RuleSet set = RuleSet.compile(List.of(rule), event).ruleSet();

    assertThat(matching(set, event)).isEmpty();
    assertThat(set.explain(rule, event).text()).contains("nope (absent)");
  }

  @Test
  void absentFieldMayMatchThroughNot() {
    Rule rule = TestRules.detection("{ s: { nope: y }, condition: not s }");

    assertThat(TestRules.matches(rule, TestEvent.of("f", "x"))).isTrue();
  }

  private static Rule withDetection(Detection detection) {
    Header header =
        new Header(
            "made.yml",
            0,
            "Made",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            "",
            "");
    return new Rule(header, new Logsource("a", null, null), detection);
  }

  @Test
  void ruleThatWasBuiltWronglyIsLeftOutWithAnError() {
    Search item =
        new Search.Item(
            "f|re",
            "f",
            Search.Quantifier.ANY,
            false,
            List.of(new org.decnet.sigma.ast.Test.Regex("(", false, false, false)),
            Place.WHOLE_FILE);
    Rule regex = withDetection(new Detection(Map.of("s", item), List.of(new Condition.Ref("s"))));
    Rule dangling = withDetection(new Detection(Map.of(), List.of(new Condition.Ref("s"))));
    Compiled compiled = RuleSet.compile(List.of(regex, dangling), TestEvent.of("f", "x"));

    assertThat(compiled.ruleSet().rules()).isEmpty();
    assertThat(compiled.problems()).hasSize(2).allMatch(SigmaProblem::isError);
  }

  /** Measured, not timed: the bytes that this thread allocates for a hundred thousand events. */
  @Test
  void matchingAllocatesNothing() {
    String[] searches = {
      "{ f|contains: [ /etc/shadow, wget, curl, 'a*b?c', xx ] }",
      "{ f|startswith: /bin, g: [ 1, 2 ] }",
      "{ g|gt: 100 }",
      "{ g|startswith: '7', f|re: 'x+y' }",
      "{ f|re: 'passw[a-z]*=' }",
      "{ list|endswith: zzz }",
      "{ ip|cidr: [ 10.0.0.0/8, 'fe80::/10' ] }",
      "[ keyword, other ]",
      "{ f: null }",
    };
    List<Rule> rules = new ArrayList<>();
    for (String search : searches) {
      rules.add(TestRules.selection(search));
    }
    TestEvent event =
        TestEvent.of("f", "cat /etc/passwd | grep root")
            .set("g", 50L)
            .set("list", List.of("one", "two"))
            .set("ip", "2001:db8::1")
            .set("message", "nothing to see");
    RuleSet set = RuleSet.compile(rules, event).ruleSet();
    FixedValues values = new FixedValues(event);
    run(set, values, 20_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    run(set, values, 100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    // Less than a byte an event: the measuring itself may allocate once.
    assertThat(allocated).isLessThan(50_000);
  }

  private static void run(RuleSet set, EventView event, int times) {
    Consumer<Rule> unexpected = RuleSetTest::unexpected;
    for (int i = 0; i < times; i++) {
      set.match(event, unexpected);
    }
  }

  private static void unexpected(Rule rule) {
    throw new AssertionError("unexpected match of " + rule.title());
  }

  /** The values of an event behind an array, as a real event has them. */
  private static final class FixedValues implements EventView {
    private final @Nullable Object[] values = new @Nullable Object[5];

    FixedValues(TestEvent event) {
      for (int i = 0; i < values.length; i++) {
        values[i] = event.value(i);
      }
    }

    @Override
    public @Nullable Object value(int slot) {
      return values[slot];
    }
  }
}
