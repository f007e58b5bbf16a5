package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rules that the Sigma project publishes load as they are. */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.corpora", matches = ".+")
class PublishedRulesTest {
  @Test
  void publishedRulesLoadButForModifiersThatAreNotSupportedYet() throws IOException {
    List<String> unexpected = new ArrayList<>();
    int loaded = 0;
    int rejected = 0;
    for (Map.Entry<String, String> file : PublishedFiles.read().entrySet()) {
      if (file.getKey().endsWith(" LICENSE")) {
        continue;
      }
      ParseResult result = new RuleParser().parse(file.getKey(), file.getValue());
      loaded += result.rules().size();
      rejected += result.rejected() ? 1 : 0;
      for (SigmaProblem problem : result.problems()) {
        if (problem.isError() && !problem.message().endsWith("is not supported yet")) {
          unexpected.add(problem.describe());
        }
      }
    }

    assertThat(unexpected).isEmpty();
    assertThat(loaded).isGreaterThan(3_700);
    assertThat(rejected).isLessThan(50);
  }
}
