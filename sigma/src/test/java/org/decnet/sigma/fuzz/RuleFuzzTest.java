package org.decnet.sigma.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;

/** Whatever detection a rule holds, it compiles or is refused, and any event can be matched. */
class RuleFuzzTest {
  private static final String EVENT = "\n===\n";
  private static final String HEAD = "title: Fuzzed\nlogsource: { category: a }\ndetection:\n";

  @FuzzTest
  void anyDetectionMatchesAnyEventTogetherAsAlone(byte[] input) {
    String text = FuzzText.of(input);
    String detection = FuzzText.before(text, EVENT);
    List<Rule> rules = new RuleParser().parse("fuzz.yml", HEAD + detection).rules();
    FuzzEvent event = new FuzzEvent(FuzzText.after(text, EVENT));
    new Agreement(rules, event).check(event);
  }
}
