package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rules that the Sigma project publishes load as they are. */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.corpora", matches = ".+")
class PublishedRulesTest {
  private static final int PUBLISHED_FILES = 3_780;

  @Test
  void everyPublishedRuleLoads() throws IOException {
    List<String> errors = new ArrayList<>();
    int files = 0;
    int loaded = 0;
    for (Map.Entry<String, String> file : PublishedFiles.read().entrySet()) {
      if (file.getKey().endsWith(" LICENSE")) {
        continue;
      }
      ParseResult result = new RuleParser().parse(file.getKey(), file.getValue());
      files++;
      loaded += result.rejected() ? 0 : 1;
      result.problems().stream()
          .filter(SigmaProblem::isError)
          .forEach(problem -> errors.add(problem.describe()));
    }

    assertThat(errors).isEmpty();
    assertThat(files).isEqualTo(PUBLISHED_FILES);
    assertThat(loaded).isEqualTo(files);
  }

  @Test
  void rulesWithPlaceholdersSleepUntilTheConfigurationFillsThem() throws IOException {
    Placeholders filled = Placeholders.of(valuesOf(unresolved(new RuleParser())));

    assertThat(unresolved(new RuleParser())).hasSizeGreaterThan(20);
    assertThat(unresolved(new RuleParser(filled))).isEmpty();
  }

  private static Map<String, List<String>> valuesOf(Set<String> names) {
    Map<String, List<String>> values = new TreeMap<>();
    names.forEach(name -> values.put(name, List.of("value", "val*")));
    return values;
  }

  private static Set<String> unresolved(RuleParser parser) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, String> file : PublishedFiles.read().entrySet()) {
      for (Rule rule : parser.parse(file.getKey(), file.getValue()).rules()) {
        names.addAll(rule.detection().unresolved());
      }
    }
    return names;
  }
}
