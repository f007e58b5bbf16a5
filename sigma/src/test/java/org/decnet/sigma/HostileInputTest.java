package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a rule file or an event holds, the answer is a result and never an exception. */
class HostileInputTest {
  private static final String RULE =
      """
      title: Some rule
      logsource: { category: a }
      detection:
        sel:
          - f|contains|all: [ 'a*b', "c?d", 5 ]
            g|re|i: '^(x|y)+[a-z]{2,3}\\s*$'
          - h|cidr: 10.0.0.0/8
        words: [ one, 2, true ]
        filter: { i|lt: 4, j: null, k|exists: false, l|windash: -a }
        encoded:
          - m|wide|base64offset|contains: ab1
          - n|fieldref|startswith: f
          - n|fieldref|contains: [ g, j ]
          - o|hour|gte: 5
        open: { p|contains|expand: 'a\\%b%', '|all': [ w, x ] }
        condition: 1 of sel* and not (filter or words) or 1 of encoded or open
      """;

  private static final String ALPHABET = "ab|*?()[]{}\\/:,-'\"\n .+^$&!#%<>=1~\u0000\uD83D\uDE00ß";

  private static final String REGEX_SIGNS = "ab(|)*+?[]{}\\^$.,12:=!<>PQpx-";

  private static char letter(Random random) {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  @Test
  void noEditOfARuleMakesTheParserThrow() {
    Random random = new Random(99);
    int rejected = 0;
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder(RULE);
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, letter(random));
          default -> text.setCharAt(at, letter(random));
        }
      }
      ParseResult result = new RuleParser().parse("x.yml", text.toString());
      assertThat(result.rejected()).isEqualTo(result.rules().isEmpty());
      assertThat(result.problems()).allSatisfy(p -> assertThat(p.message()).isNotBlank());
      rejected += result.rejected() ? 1 : 0;
    }
    assertThat(rejected).isBetween(250, 1_750);
  }

  @Test
  void noRegexMakesTheParserThrow() {
    Random random = new Random(100);
    int accepted = 0;
    for (int round = 0; round < 6_000; round++) {
      StringBuilder regex = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        regex.append(REGEX_SIGNS.charAt(random.nextInt(REGEX_SIGNS.length())));
      }
      String yaml =
          "title: T\nlogsource: { category: a }\ndetection:\n  s:\n    f|re: '"
              + regex
              + "'\n  condition: s\n";
      ParseResult result = new RuleParser().parse("x.yml", yaml);
      assertThat(result.problems()).allMatch(problem -> problem.line() == 5);
      if (!result.rejected()) {
        accepted++;
        TestRules.matches(result.rules().get(0), TestEvent.of("f", "aab12"));
      }
    }
    assertThat(accepted).isBetween(600, 5_400);
  }

  @Test
  void noValueMakesAMatcherThrow() {
    String head = RULE.substring(0, RULE.indexOf("condition"));
    Rule rule = TestRules.parse(head + "condition: [ sel, words, filter, encoded, open ]\n");
    Random random = new Random(101);
    List<Object> odd =
        List.of("", 0L, -1.5, Double.NaN, true, List.of(), List.of(List.of("a")), 'c', "\uD83D");
    for (int round = 0; round < 2_000; round++) {
      TestEvent event = TestEvent.of();
      for (String field :
          new String[] {"f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "message"}) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(10); length > 0; length--) {
          text.append(letter(random));
        }
        boolean plain = random.nextBoolean();
        event.set(field, plain ? text.toString() : odd.get(random.nextInt(odd.size())));
      }
      TestRules.matches(rule, event);
    }
  }
}
