package org.decnet.sigma.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;

/** No event makes a matcher throw, and rules of every kind match the same together as alone. */
class EventFuzzTest {
  private static final Agreement RULES = new Agreement(read("rules.yml"), new FuzzEvent(""));

  private static List<Rule> read(String resource) {
    try (InputStream file = EventFuzzTest.class.getResourceAsStream(resource)) {
      String yaml = FuzzText.of(Objects.requireNonNull(file).readAllBytes());
      ParseResult result = new RuleParser().parse(resource, yaml);
      assertThat(result.problems()).isEmpty();
      return result.rules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FuzzTest
  void rulesMatchTogetherAsTheyDoAlone(byte[] fields) {
    RULES.check(new FuzzEvent(FuzzText.of(fields)));
  }
}
