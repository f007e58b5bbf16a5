package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A set of rules finds by its index what each rule finds when it is walked as written. */
class RuleSetProperties {
  private static final int SETS = 40;
  private static final int RULES = 40;
  private static final int EVENTS = 25;
  private static final String[] FIELDS = {"f", "g", "h", "message", "message2", "nope"};
  private static final String[] MODIFIERS = {
    "",
    "|contains",
    "|startswith",
    "|endswith",
    "|contains|all",
    "|cased",
    "|contains|cased",
    "|windash|contains",
    "|neq",
    "|re",
    "|re|i",
  };
  private static final String[] VALUES = {
    "a", "ab", "aB", "b", "abc", "bc", "cab", "a*c", "?b", "a?b*c", "'*'", "''", "1", "12", "1.5",
    "' -a'", "' /ab'", "'-a -b'", "true", "null", "'**b'", "'a-b'", "\u00e9a", "\u212Aa"
  };
  private static final String[] PATTERNS = {"a.c", "^ab", "b+$", "(a|b)c", "[^a]b", "1"};
  private static final Object[] EVENT_VALUES = {
    "a",
    "AB",
    "abc",
    "xabcx",
    "cab",
    "b",
    "",
    "x -a y",
    "x /AB",
    "-a -b",
    "\u2013ab",
    "a-b",
    "k a",
    "\u00c9A",
    "ka",
    1L,
    12L,
    1.5,
    2.0,
    true,
    false,
    7,
    List.of(),
    List.of("a", "xbc"),
    List.of("B", "", "12"),
    "aabbcc",
    "1",
    "12",
    "1.50"
  };
  private static final String[] CONDITIONS = {
    "s1",
    "not s1",
    "s1 and s2",
    "s1 or s2",
    "s1 and not s2",
    "1 of s*",
    "2 of s*",
    "all of s*",
    "not 2 of s*",
    "(s1 or not s2) and s3",
    "not (s1 and s2) or s3",
    "3 of them"
  };

  private final Random random = new Random(76);

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String item() {
    String field = any(FIELDS);
    int kind = random.nextInt(10);
    if (kind == 0) {
      return field + "|exists: " + random.nextBoolean();
    }
    if (kind == 1) {
      return field + "|" + any(new String[] {"lt", "lte", "gt", "gte"}) + ": " + random.nextInt(13);
    }
    String modifier = any(MODIFIERS);
    String[] choices = modifier.startsWith("|re") ? PATTERNS : VALUES;
    return "'" + field + modifier + "': " + values(choices, modifier);
  }

  private String values(String[] choices, String modifier) {
    List<String> values = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String value = any(choices);
      boolean bare = modifier.isEmpty() || modifier.equals("|neq") || !value.equals("null");
      boolean regex = modifier.startsWith("|re");
      values.add(regex ? "'" + value + "'" : bare ? quoted(value) : "x");
    }
    return values.toString();
  }

  private static String quoted(String value) {
    return value.startsWith("'") || Character.isDigit(value.charAt(0)) || isWord(value)
        ? value
        : "'" + value + "'";
  }

  private static boolean isWord(String value) {
    return value.equals("true") || value.equals("null");
  }

  private String search() {
    if (random.nextInt(6) == 0) {
      return "[ '" + any(new String[] {"a", "ab", "bc", "a*c", "12"}) + "', cab ]";
    }
    StringBuilder search = new StringBuilder("{ " + item());
    String first = search.toString();
    for (int i = random.nextInt(3); i > 0; i--) {
      String item = item();
      String key = item.substring(0, item.indexOf(": "));
      search.append(first.contains(key) || search.indexOf(key) >= 0 ? "" : ", " + item);
    }
    return search.append(" }").toString();
  }

  private @Nullable Rule rule() {
    String detection =
        String.format(
            "{ s1: %s, s2: %s, s3: %s, condition: %s }",
            search(), search(), search(), any(CONDITIONS));
    String yaml = "title: T\nlogsource: { category: c }\ndetection: " + detection + "\n";
    List<Rule> rules = new RuleParser().parse("t.yml", yaml).rules();
    return rules.isEmpty() ? null : rules.get(0);
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (int tries = 0; rules.size() < RULES && tries < 20 * RULES; tries++) {
      Rule rule = rule();
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private TestEvent event() {
    TestEvent event = TestEvent.of();
    for (String field : FIELDS) {
      if (!field.equals("nope")) {
        event.set(field, random.nextInt(4) == 0 ? null : any(EVENT_VALUES));
      }
    }
    return event;
  }

  @Test
  void indexFindsWhatTheRulesAsWrittenFind() {
    int rulesMade = 0;
    int matches = 0;
    for (int set = 0; set < SETS; set++) {
      List<Rule> rules = rules();
      rulesMade += rules.size();
      RuleSet compiled = RuleSet.compile(rules, event()).ruleSet();
      for (int i = 0; i < EVENTS; i++) {
        TestEvent event = event();
        List<Rule> found = new ArrayList<>();
        compiled.match(event, found::add);
        List<Rule> expected =
            compiled.rules().stream().filter(rule -> explained(compiled, rule, event)).toList();
        matches += found.size();
        assertThat(differing(found, expected)).as("%s", event).isEmpty();
        assertThat(found).hasSameSizeAs(expected);
      }
    }
    assertThat(rulesMade).isGreaterThan(SETS * RULES / 2);
    assertThat(matches).isGreaterThan(rulesMade);
  }

  private static boolean explained(RuleSet set, Rule rule, TestEvent event) {
    return set.explain(rule, event) instanceof Explanation.Matched;
  }

  /** By identity: the same rule may have been made twice. */
  private static List<String> differing(List<Rule> found, List<Rule> expected) {
    Set<Rule> differing = Collections.newSetFromMap(new IdentityHashMap<>());
    differing.addAll(found);
    expected.forEach(rule -> toggle(differing, rule));
    return differing.stream().map(Rule::yaml).toList();
  }

  private static void toggle(Set<Rule> rules, Rule rule) {
    if (!rules.remove(rule)) {
      rules.add(rule);
    }
  }
}
