package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.decnet.sigma.Filter;
import org.decnet.sigma.Filtered;
import org.decnet.sigma.Filters;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;
import org.junit.jupiter.api.Test;

class FiltersChapterTest {
  private static final String ID = "6f3e2987-db24-4c78-a860-b4f4095a7095";

  private static final String RULE =
      """
      title: Rule
      id: 6f3e2987-db24-4c78-a860-b4f4095a7095
      name: the_rule
      logsource: { category: process_creation, product: windows }
      detection:
        selection: { Image: rar }
        keywords: [ word ]
        condition: [ selection, keywords ]
      """;

  private static Rule rule() {
    return SpecRules.only(SpecRules.parse(RULE));
  }

  private static Filter filter(String rules, String rest) {
    return filter("{ category: process_creation, product: windows }", rules, rest);
  }

  private static Filter filter(String logsource, String rules, String rest) {
    String yaml =
        "title: Our admins\nname: admins\nlogsource: "
            + logsource
            + "\nfilter:\n  rules: "
            + rules
            + "\n"
            + rest.indent(2);
    ParseResult result = SpecRules.parse(yaml);
    assertThat(result.problems().stream().filter(SigmaProblem::isError)).isEmpty();
    return result.filters().get(0);
  }

  private static final String ADMINS = "selection: { User|startswith: adm_ }\ncondition: selection";

  private static Rule filtered(Filter... filters) {
    Filtered result = Filters.apply(List.of(rule()), List.of(filters));
    assertThat(result.problems()).isEmpty();
    return result.rules().get(0);
  }

  private static SpecEvent event(String image, String user, String message) {
    return SpecEvent.of("Image", image, "User", user, "message", message);
  }

  @Test
  void filterIsReadWithItsRulesAndSelections() {
    Filter filter = filter("[ " + ID + ", other ]", ADMINS);

    assertThat(filter.title()).isEqualTo("Our admins");
    assertThat(filter.logsource()).isEqualTo(new Logsource("process_creation", "windows", null));
    assertThat(filter.rules()).containsExactly(ID, "other");
    assertThat(filter.detection().searches()).containsOnlyKeys("selection");
  }

  @Test
  void whatTheFilterFindsIsTakenOutOfEachCondition() {
    for (String named : List.of(ID, ID.toUpperCase(Locale.ROOT), "the_rule")) {
      Rule rule = filtered(filter("[ " + named + " ]", ADMINS));

      assertThat(SpecRules.matches(rule, event("rar", "bob", "x"))).isTrue();
      assertThat(SpecRules.matches(rule, event("rar", "ADM_bob", "x"))).isFalse();
      assertThat(SpecRules.matches(rule, event("zip", "bob", "a word"))).isTrue();
      assertThat(SpecRules.matches(rule, event("zip", "adm_bob", "a word"))).isFalse();
      assertThat(SpecRules.matches(rule, event("zip", "bob", "x"))).isFalse();
    }
  }

  @Test
  void hashOfARuleTellsItsFiltersToo() {
    Filter admins = filter("any", ADMINS);
    Filter others = filter("any", ADMINS.replace("adm_", "svc_"));

    assertThat(filtered().hash()).isEqualTo(rule().hash());
    assertThat(filtered(admins).hash()).hasSize(64).isEqualTo(filtered(admins).hash());
    assertThat(List.of(rule().hash(), filtered(admins).hash(), filtered(admins, others).hash()))
        .doesNotHaveDuplicates()
        .doesNotContain(filtered(others).hash());
  }

  @Test
  void anyStandsForEveryRuleOfTheLogsource() {
    assertThat(filtered(filter("any", ADMINS))).isNotEqualTo(rule());
    assertThat(filtered(filter("{ category: process_creation }", "any", ADMINS)))
        .isNotEqualTo(rule());
    assertThat(filtered(filter("{ category: network_connection }", "any", ADMINS)))
        .isEqualTo(rule());
    // The filter is about Sysmon's log alone, the rule about any log of processes.
    String narrower = "{ category: process_creation, product: windows, service: sysmon }";
    assertThat(filtered(filter(narrower, "any", ADMINS))).isEqualTo(rule());
  }

  @Test
  void selectionsOfTheRuleAndOfTheFilterAreKeptApart() {
    String own = "selection: { User: bob }\nnot_this: { User: eve }\n";
    Rule rule = filtered(filter("any", own + "condition: selection and not 1 of not_*"));

    assertThat(SpecRules.matches(rule, event("rar", "alice", "x"))).isTrue();
    assertThat(SpecRules.matches(rule, event("rar", "bob", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("bob", "bob", "x"))).isFalse();
    assertThat(rule.detection().searches())
        .containsOnlyKeys(
            "selection",
            "keywords",
            "filter 'Our admins': selection",
            "filter 'Our admins': not_this");
  }

  @Test
  void themOfARuleDoesNotReachTheFilter() {
    Rule original =
        SpecRules.only(SpecRules.parse(RULE.replace("[ selection, keywords ]", "'1 of them'")));
    Rule rule = Filters.apply(List.of(original), List.of(filter("any", ADMINS))).rules().get(0);

    assertThat(SpecRules.matches(rule, event("zip", "adm_x", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("zip", "x", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("rar", "x", "x"))).isTrue();
  }

  @Test
  void severalFiltersOfOneNameAllCount() {
    String eve = "selection: { User: eve }\ncondition: selection";
    Rule rule = filtered(filter("any", ADMINS), filter("[ the_rule ]", eve));

    assertThat(SpecRules.matches(rule, event("rar", "adm_x", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("rar", "eve", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("rar", "bob", "x"))).isTrue();
    assertThat(rule.detection().searches())
        .containsKeys("filter 'Our admins': selection", "filter 'Our admins': selection (2)");
  }

  @Test
  void namingARuleTwiceFiltersItOnce() {
    assertThat(filtered(filter("[ the_rule, " + ID + " ]", ADMINS)).detection())
        .isEqualTo(filtered(filter("[ the_rule ]", ADMINS)).detection());
  }

  @Test
  void conditionsOfAFilterAreLinkedWithOr() {
    String two = "s: { User: bob }\nt: { User: eve }\ncondition: [ s, t ]";
    Rule rule = filtered(filter("any", two));

    assertThat(SpecRules.matches(rule, event("rar", "bob", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("rar", "eve", "x"))).isFalse();
    assertThat(SpecRules.matches(rule, event("rar", "al", "x"))).isTrue();
  }

  @Test
  void unknownRuleAndUnfitLogsourceAreTold() {
    Filter filter = filter("{ category: file_event }", "[ nobody, the_rule ]", ADMINS);
    Filtered result = Filters.apply(List.of(rule()), List.of(filter));

    assertThat(result.rules()).containsExactly(rule());
    assertThat(result.problems())
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "t.yml:5:12: warning: [admins] filter.rules: no rule has the id or name 'nobody'",
            "t.yml:5:20: warning: [admins] filter.rules: left out of 'the_rule': the filter is about"
                + " file_event/*/*, the rule is about process_creation/windows/*");
  }

  @Test
  void aFilterWithAnUnknownPlaceholderTakesNothingOut() {
    Filter filter = filter("any", "s: { User|expand: '%admins%' }\ncondition: s");
    Filtered result = Filters.apply(List.of(rule()), List.of(filter));

    assertThat(result.rules()).containsExactly(rule());
    assertThat(result.problems())
        .extracting(SigmaProblem::message)
        .containsExactly("left out: placeholder %admins% has no values");
  }

  @Test
  void explanationNamesTheFiltersSelection() {
    Rule rule = filtered(filter("any", ADMINS));
    SpecEvent event = event("rar", "adm_bob", "x");

    assertThat(RuleSet.compile(List.of(rule), event).ruleSet().explain(rule, event).text())
        .contains("filter 'Our admins': selection: User|startswith: adm_ holds for User");
  }
}
