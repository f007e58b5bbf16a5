package org.decnet.sigma.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.RuleParser;

/** Whatever bytes a rule file holds, the answer is documents or problems that say what is wrong. */
class ParserFuzzTest {
  @FuzzTest
  void noBytesMakeTheParserThrow(byte[] file) {
    ParseResult result = new RuleParser().parse("fuzz.yml", FuzzText.of(file));

    assertThat(result.problems()).allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    assertThat(result.rejected() && !result.documents().isEmpty()).isFalse();
  }
}
