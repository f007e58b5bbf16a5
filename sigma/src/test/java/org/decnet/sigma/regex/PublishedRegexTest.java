package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.decnet.sigma.PublishedFiles;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test.Regex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The expressions of the rules that the Sigma project publishes match what the JDK's would. */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.corpora", matches = ".+")
class PublishedRegexTest {
  private static final int TEXTS = 200;

  private static Set<Regex> expressions() throws IOException {
    Set<Regex> found = new HashSet<>();
    for (String yaml : PublishedFiles.read().values()) {
      for (Rule rule : new RuleParser().parse("rule.yml", yaml).rules()) {
        rule.detection().searches().values().forEach(search -> collect(search, found));
      }
    }
    return found;
  }

  private static void collect(Search search, Set<Regex> found) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> collect(part, found));
      case Search.AnyOf any -> any.parts().forEach(part -> collect(part, found));
      case Search.Item item ->
          item.tests().stream()
              .filter(Regex.class::isInstance)
              .forEach(test -> found.add((Regex) test));
    }
  }

  @Test
  void publishedExpressionsFindWhatTheJdkFinds() throws IOException {
    Set<Regex> expressions = expressions();
    int matches = 0;
    for (Regex regex : expressions) {
      matches += compared(regex);
    }

    assertThat(expressions).hasSizeGreaterThan(140);
    assertThat(matches)
        .isBetween(expressions.size() * TEXTS / 4, expressions.size() * TEXTS * 19 / 20);
  }

  /** Compares the engines over some texts; gives how many match. */
  private static int compared(Regex regex) {
    RegexFlags flags = new RegexFlags(regex.ignoreCase(), regex.multiline(), regex.dotAll());
    LinearRegex own = LinearRegex.compile(regex.source(), flags, RegexLimits.DEFAULT);
    Node node = new RegexParser(regex.source(), flags, 32).parse();
    int bits = Pattern.UNIX_LINES | Pattern.UNICODE_CASE;
    bits |= regex.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
    bits |= regex.multiline() ? Pattern.MULTILINE : 0;
    bits |= regex.dotAll() ? Pattern.DOTALL : 0;
    Pattern jdk = Pattern.compile(regex.source(), bits);
    TextSampler sampler = new TextSampler(new Random(regex.source().hashCode()));
    int matches = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = sampler.mutated(sampler.match(node));
      boolean expected = jdk.matcher(text).find();
      assertThat(own.find(text)).as(regex.source() + " in " + text).isEqualTo(expected);
      matches += expected ? 1 : 0;
    }
    return matches;
  }
}
