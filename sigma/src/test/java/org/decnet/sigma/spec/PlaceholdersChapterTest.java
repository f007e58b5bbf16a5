package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Limits;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.PlaceholderParser;
import org.decnet.sigma.PlaceholderResult;
import org.decnet.sigma.Placeholders;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;
import org.junit.jupiter.api.Test;

class PlaceholdersChapterTest {
  private static final Placeholders KNOWN =
      Placeholders.of(
          Map.of(
              "Servers", List.of("srv*", "db1"),
              "name", List.of("Bob"),
              "nets", List.of("10.0.0.0/8", "192.0.2.7"),
              "sign", List.of("a.b", "c*d")));

  private static ParseResult parse(String search, String condition, Placeholders placeholders) {
    String yaml = SpecRules.HEAD + "  sel: " + search + "\n  condition: " + condition + "\n";
    return SpecRules.parse(yaml, placeholders);
  }

  private static boolean finds(String search, String value) {
    Rule rule = SpecRules.only(parse(search, "sel", KNOWN));
    return SpecRules.matches(rule, SpecEvent.of("f", value));
  }

  @Test
  void placeholderIsReplacedByPatternsLinkedWithOr() {
    assertThat(finds("{ f|expand: '%Servers%' }", "SRV07")).isTrue();
    assertThat(finds("{ f|expand: '%Servers%' }", "db1")).isTrue();
    assertThat(finds("{ f|expand: '%Servers%' }", "db2")).isFalse();
  }

  @Test
  void withoutExpandAPercentSignIsOne() {
    assertThat(finds("{ f: '%name%' }", "%NAME%")).isTrue();
    assertThat(finds("{ f: '%name%' }", "bob")).isFalse();
  }

  @Test
  void backslashMakesAPercentSignPlain() {
    assertThat(finds("{ f|expand: '\\%plain%name%' }", "%plainbob")).isTrue();
    assertThat(finds("{ f|expand: '\\%name%' }", "%name%")).isTrue();
    assertThat(finds("{ f|expand: 'C:\\\\%name%\\x' }", "c:\\bob\\x")).isTrue();
  }

  @Test
  void placeholdersStandWithinTextAndSeveralInOne() {
    assertThat(finds("{ f|expand: '%Servers%\\%name%' }", "srv1%name%")).isTrue();
    assertThat(finds("{ f|expand: '%Servers%-%name%' }", "srv1-bob")).isTrue();
    assertThat(finds("{ f|expand: '%Servers%-%name%' }", "db1-bob")).isTrue();
    assertThat(finds("{ f|expand: '%Servers%-%name%' }", "db2-bob")).isFalse();
    assertThat(finds("{ f|expand: '100% of %name%' }", "100% of bob")).isTrue();
    assertThat(finds("{ f|expand: '%%name%%' }", "%bob%")).isTrue();
  }

  @Test
  void withAllEachValueNeedsOneOfItsAlternatives() {
    String search = "{ f|contains|all|expand: [ '%Servers%', '%name%' ] }";

    assertThat(finds(search, "bob on db1")).isTrue();
    assertThat(finds(search, "bob on srv")).isTrue();
    assertThat(finds(search, "bob on web")).isFalse();
    assertThat(finds(search, "alice on db1")).isFalse();
    assertThat(finds("{ f|contains|all|neq|expand: [ '%Servers%', '%name%' ] }", "bob on db1"))
        .isFalse();
    assertThat(finds("{ f|contains|all|neq|expand: [ '%Servers%', '%name%' ] }", "bob on web"))
        .isTrue();
  }

  @Test
  void valuesMayBeNetworksOrPartsOfExpressions() {
    assertThat(finds("{ f|cidr|expand: '%nets%' }", "10.1.2.3")).isTrue();
    assertThat(finds("{ f|cidr|expand: '%nets%' }", "192.0.2.8")).isFalse();
    assertThat(finds("{ f|re|expand: '^%sign%+$' }", "a.bbb")).isTrue();
    assertThat(finds("{ f|re|expand: '^%sign%+$' }", "axb")).isFalse();
    assertThat(finds("{ f|re|expand: '^%sign%+$' }", "cxyzdd")).isTrue();
    assertThat(SpecRules.texts(parse("{ f|cidr|expand: '%name%' }", "sel", KNOWN)).get(0))
        .startsWith("4:25 error modifier 'cidr' needs a network");
  }

  @Test
  void valuesMayBeEncoded() {
    assertThat(finds("{ f|expand|base64offset|contains: 'I am %name%' }", "xSSBhbSBCb2")).isTrue();
  }

  @Test
  void keywordsMayHoldPlaceholders() {
    Rule rule = SpecRules.only(parse("{ '|expand': '%name%' }", "sel", KNOWN));

    assertThat(SpecRules.matches(rule, SpecEvent.of("message", "for bob!"))).isTrue();
  }

  @Test
  void aRuleWithAnUnknownPlaceholderLoadsButSleeps() {
    for (String condition : List.of("sel", "not sel", "1 of them", "not 1 of sel*")) {
      ParseResult result = parse("{ f|expand: [ x, '%Admins%' ] }", condition, KNOWN);
      Rule rule = SpecRules.only(result);

      assertThat(SpecRules.texts(result))
          .containsExactly(
              "4:25 warning placeholder %Admins% has no values: the rule loads but never matches");
      assertThat(rule.detection().unresolved()).containsExactly("Admins");
      for (String value : List.of("x", "y", "%Admins%")) {
        assertThat(SpecRules.matches(rule, SpecEvent.of("f", value))).isFalse();
      }
    }
  }

  @Test
  void explanationNamesTheUnknownPlaceholder() {
    Rule rule = SpecRules.only(parse("{ f|expand: '%Admins%' }", "not sel", KNOWN));
    SpecEvent event = SpecEvent.of("f", "x");
    Explanation explanation = RuleSet.compile(List.of(rule), event).ruleSet().explain(rule, event);

    assertThat(explanation.text()).contains("%Admins%").contains("does not match");
  }

  @Test
  void productsAreBounded() {
    List<String> many = Collections.nCopies(101, "x");
    Placeholders placeholders = Placeholders.of(Map.of("a", many));

    assertThat(SpecRules.texts(parse("{ f|expand: '%a%%a%' }", "sel", placeholders)))
        .containsExactly("4:20 error stands for more than 10000 values");
    assertThat(parse("{ f|expand: '%a%' }", "sel", placeholders).rejected()).isFalse();
  }

  @Test
  void whatAllValuesOfAFileStandForIsBounded() {
    Placeholders placeholders = Placeholders.of(Map.of("a", List.of("x".repeat(900))));
    Limits d = Limits.DEFAULT;
    Limits small =
        new Limits(1_000, 1, 100, 8, 50, 1_000, d.conditionLength(), 100, 1_000, d.tests());
    String two = SpecRules.HEAD + "  sel: { f|expand: [ '%a%', '%a%' ] }\n  condition: sel\n";
    String five = two.replace("[ ", "[ '%a%', '%a%', '%a%', ");

    assertThat(new RuleParser(small, placeholders).parse("t.yml", two).rejected()).isFalse();
    assertThat(SpecRules.texts(new RuleParser(small, placeholders).parse("t.yml", five)))
        .allMatch(text ->
            text.endsWith(" error the values of this file stand for more than 4000 characters"))
        .isNotEmpty();
  }

  @Test
  void expandWithoutAPlaceholderIsAWarning() {
    assertThat(SpecRules.problems("{ f|expand: x }"))
        .containsExactly(
            "4:10 warning modifier 'expand' finds no placeholder such as %name% in the values");
  }

  @Test
  void aFileDefinesPlaceholders() {
    PlaceholderResult result =
        new PlaceholderParser()
            .parse("p.yml", "Administrators: [ adm_*, root, 7 ]\nServers: 'srv*'\n");

    assertThat(result.problems()).isEmpty();
    assertThat(result.placeholders().asMap())
        .isEqualTo(
            Map.of("Administrators", List.of("adm_*", "root", "7"), "Servers", List.of("srv*")));
  }

  @Test
  void laterPlaceholdersReplaceEarlierOnes() {
    Placeholders both = KNOWN.with(Placeholders.of(Map.of("name", List.of("Eve"))));

    assertThat(both.values("name")).containsExactly("Eve");
    assertThat(both.values("Servers")).containsExactly("srv*", "db1");
    assertThat(both.values("unheard_of")).isNull();
  }

  @Test
  void brokenPlaceholderFileDefinesNothingAndSaysWhy() {
    PlaceholderResult result =
        new PlaceholderParser()
            .parse("p.yml", "a: []\nb: { c: d }\n'x y': z\nd: [ null, [ e ] ]\nf: ok\n");

    assertThat(result.placeholders()).isEqualTo(Placeholders.NONE);
    assertThat(result.problems())
        .extracting(p -> p.line() + ":" + p.column() + " " + p.field() + " " + p.message())
        .containsExactly(
            "1:4 a 0 values, not from 1 to 10000",
            "2:4 b must be a value or a list of values, not a map",
            "3:1 x y a name has letters, digits, '_', '-' and '.' only",
            "4:6 d a value is a text, not an empty value",
            "4:12 d a value is a text, not a list");
    assertThat(new PlaceholderParser().parse("p.yml", "[ a").problems()).hasSize(1);
    assertThat(new PlaceholderParser().parse("p.yml", "- a").problems()).hasSize(1);
    assertThat(new PlaceholderParser().parse("p.yml", "").problems()).hasSize(1);
  }
}
