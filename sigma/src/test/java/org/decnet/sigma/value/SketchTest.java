package org.decnet.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.decnet.sigma.ast.TextPattern;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static boolean rulesOut(String pattern, String text) {
    return (Sketch.ofPattern(TextPattern.parse(pattern)) & ~Sketch.ofText(text)) != 0;
  }

  @Test
  void patternThatFitsIsNeverRuledOut() {
    Random random = new Random(5);
    int fitting = 0;
    for (int i = 0; i < 50_000; i++) {
      String pattern = "*" + text(random, "abcABÄä*?-", 4) + "*";
      String text = text(random, "abcABÄä-", 15);
      if (new WildcardMatcher(TextPattern.parse(pattern), false).locate(text) >= 0) {
        fitting++;
        assertThat(rulesOut(pattern, text)).as("%s against %s", pattern, text).isFalse();
      }
    }
    assertThat(fitting).isGreaterThan(5_000);
  }

  @Test
  void mostPatternsThatDoNotFitAreRuledOut() {
    String[] patterns = {"*/etc/shadow*", "*wget *", "*base64 -d*", "*chmod 777*", "*nmap*"};
    int ruledOut = 0;
    for (String pattern : patterns) {
      ruledOut += rulesOut(pattern, "cat /proc/cpuinfo | grep name") ? 1 : 0;
    }

    assertThat(ruledOut).isGreaterThanOrEqualTo(4);
  }

  @Test
  void longTextRulesOutNothing() {
    assertThat(Sketch.ofText("a".repeat(401))).isEqualTo(-1L);
    assertThat(Sketch.ofText("a".repeat(400))).isNotEqualTo(-1L);
  }

  private static String text(Random random, String alphabet, int longest) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(longest + 1); length > 0; length--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
