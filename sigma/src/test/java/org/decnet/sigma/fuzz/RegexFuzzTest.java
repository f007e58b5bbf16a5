package org.decnet.sigma.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;

/** Any expression runs or is refused where it stands; where Java means the same, so do we. */
class RegexFuzzTest {
  /** Short enough for the backtracking of the oracle to end. */
  private static final int ORACLE_LENGTH = 14;

  private static final String SAFE = "abcAB019 _-.,:/()|*+?[]^$";
  private static final int VALUE_LINE = 5;

  @FuzzTest
  void expressionRunsOrIsRefusedInItsLine(byte[] input) {
    String text = FuzzText.of(input);
    String regex = FuzzText.before(text, "\n");
    String value = FuzzText.after(text, "\n");
    ParseResult result = parse(regex);
    assertThat(result.problems())
        .as(regex)
        .allMatch(problem -> problem.line() == 0 || problem.line() == VALUE_LINE);
    for (Rule rule : result.rules()) {
      boolean found = found(rule, value);
      if (isPlain(regex) && value.length() <= ORACLE_LENGTH && isSafe(value)) {
        compare(regex, value, found);
      }
    }
  }

  private static ParseResult parse(String regex) {
    String quoted = regex.replace("'", "''");
    return new RuleParser()
        .parse(
            "fuzz.yml",
            "title: F\nlogsource: { category: a }\ndetection:\n  s:\n    f0|re: '"
                + quoted
                + "'\n  condition: s\n");
  }

  private static boolean found(Rule rule, String value) {
    FuzzEvent event = new FuzzEvent("=" + value.replace('\n', '\r'));
    List<Rule> matching = new ArrayList<>();
    RuleSet.compile(List.of(rule), event).ruleSet().match(event, matching::add);
    return !matching.isEmpty();
  }

  private static void compare(String regex, String value, boolean found) {
    try {
      boolean expected = Pattern.compile(regex).matcher(value).find();
      assertThat(found).as("'%s' in '%s'", regex, value).isEqualTo(expected);
    } catch (PatternSyntaxException e) {
      // Java refuses what other dialects take: nothing to compare with.
      assertThat(e).hasMessageContaining("");
    }
  }

  /** Whether every dialect reads the expression alike: no class within a class, no group flags. */
  private static boolean isPlain(String regex) {
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '[' && inClass) {
        return false;
      }
      inClass = c == '[' || (inClass && c != ']');
    }
    return regex.length() <= ORACLE_LENGTH
        && isSafe(regex)
        && !regex.contains("(?")
        && !regex.contains("[]")
        && !regex.contains("[^]");
  }

  private static boolean isSafe(String text) {
    return text.chars().allMatch(c -> SAFE.indexOf(c) >= 0);
  }
}
