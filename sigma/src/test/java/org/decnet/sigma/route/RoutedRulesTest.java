package org.decnet.sigma.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;
import org.junit.jupiter.api.Test;

class RoutedRulesTest {
  private static final Rule SSHD = rule("sshd", "{ product: linux, service: sshd }");
  private static final Rule LINUX = rule("linux", "{ product: Linux }");
  private static final Rule PROCESS = rule("process", "{ category: process_creation }");
  private static final Rule LOST = rule("lost", "{ product: zeppelin }");

  /** Fields by name; catalogues of the same names are equal. */
  private record Names(List<String> names) implements FieldCatalog {
    @Override
    public int slot(String fieldName) {
      return names.indexOf(fieldName);
    }

    @Override
    public int[] keywordSlots() {
      return new int[0];
    }
  }

  private static Names fields() {
    return new Names(List.of("f"));
  }

  private static Rule rule(String title, String logsource) {
    return rule(title, logsource, "{ f: x }");
  }

  private static Rule rule(String title, String logsource, String selection) {
    String yaml =
        "title: "
            + title
            + "\nlogsource: "
            + logsource
            + "\ndetection: { sel: "
            + selection
            + ", condition: sel }\n";
    return new RuleParser().parse(title + ".yml", yaml).rules().getFirst();
  }

  private static Map<String, Route> routes() {
    Map<String, Route> routes = new LinkedHashMap<>();
    routes.put("login", route(new Logsource("authentication", "linux", "sshd")));
    routes.put("syslog", route(new Logsource(null, "linux", "syslog")));
    routes.put("cron", route(new Logsource(null, "linux", "cron")));
    routes.put(
        "process",
        route(
            new Logsource("process_creation", "linux", null), new Logsource(null, null, "audit")));
    return routes;
  }

  private static Route route(Logsource... logsources) {
    return new Route(List.of(logsources), fields());
  }

  private static List<String> matching(RuleSet set) {
    List<String> titles = new ArrayList<>();
    set.match(slot -> "x", rule -> titles.add(rule.title()));
    return titles;
  }

  @Test
  void anEventMeetsOnlyTheRulesAboutItsLogs() {
    RoutedRules<String> routed = RoutedRules.compile(List.of(PROCESS, SSHD, LINUX, LOST), routes());

    assertThat(matching(routed.of("login"))).containsExactly("sshd", "linux");
    assertThat(matching(routed.of("syslog"))).containsExactly("linux");
    assertThat(matching(routed.of("process"))).containsExactly("process", "linux");
  }

  @Test
  void aRuleIsNotCoveredByPiecesOfSeveralLogsources() {
    Rule mixed = rule("mixed", "{ category: process_creation, service: audit }");

    assertThat(RoutedRules.compile(List.of(mixed), routes()).of("process").rules()).isEmpty();
  }

  @Test
  void anUnknownKindMeetsNoRule() {
    assertThat(RoutedRules.compile(List.of(SSHD), routes()).of("nothing").rules()).isEmpty();
  }

  @Test
  void rulesThatNoRouteLeadsToAreNamed() {
    RoutedRules<String> routed = RoutedRules.compile(List.of(LOST, SSHD), routes());

    assertThat(routed.unreachable()).containsExactly(LOST);
    assertThat(routed.rules()).containsExactly(LOST, SSHD);
  }

  @Test
  void routesWithTheSameRulesAndFieldsShareASet() {
    RoutedRules<String> routed = RoutedRules.compile(List.of(SSHD, LINUX), routes());

    assertThat(routed.of("syslog")).isSameAs(routed.of("cron"));
    assertThat(routed.of("syslog")).isNotSameAs(routed.of("login"));
  }

  @Test
  void whatNoEventAsksForIsNotCompiled() {
    List<String> asked = new ArrayList<>();
    FieldCatalog listening =
        new FieldCatalog() {
          @Override
          public int slot(String fieldName) {
            asked.add(fieldName);
            return NO_SLOT;
          }

          @Override
          public int[] keywordSlots() {
            return new int[0];
          }
        };
    Map<String, Route> routes = Map.of("any", Route.toAll(listening));
    RoutedRules<String> routed = RoutedRules.compile(List.of(LINUX), routes);

    assertThat(asked).isEmpty();
    RuleSet compiled = routed.of("any");
    assertThat(asked).isNotEmpty();
    assertThat(routed.of("any")).isSameAs(compiled);
  }

  @Test
  void routesWithOtherFieldsDoNotShare() {
    Logsource syslog = new Logsource(null, "linux", "syslog");
    Map<String, Route> routes =
        Map.of("a", route(syslog), "b", new Route(List.of(syslog), new Names(List.of("g", "f"))));

    RoutedRules<String> routed = RoutedRules.compile(List.of(LINUX), routes);

    assertThat(routed.of("a")).isNotSameAs(routed.of("b"));
  }

  @Test
  void changingOneRuleCostsOnlyTheRoutesThatLeadToIt() {
    RoutedRules<String> before = RoutedRules.compile(List.of(PROCESS, SSHD, LINUX), routes());
    Rule changed = rule("sshd2", "{ product: linux, service: sshd }");
    RoutedRules<String> after = before.recompiled(List.of(PROCESS, changed, LINUX));

    assertThat(matching(after.of("login"))).containsExactly("sshd2", "linux");
    assertThat(after.of("process")).isSameAs(before.of("process"));
    assertThat(after.of("cron")).isSameAs(before.of("cron"));
    assertThat(matching(before.of("login"))).containsExactly("sshd", "linux");
  }

  @Test
  void anEqualRuleThatIsAnotherObjectIsAChangedRule() {
    RoutedRules<String> before = RoutedRules.compile(List.of(SSHD), routes());
    Rule twin = rule("sshd", "{ product: linux, service: sshd }");

    assertThat(twin).isEqualTo(SSHD);
    assertThat(before.recompiled(List.of(twin)).of("login").rules()).singleElement().isSameAs(twin);
  }

  @Test
  void anotherOrderIsAnotherSet() {
    RoutedRules<String> before = RoutedRules.compile(List.of(SSHD, LINUX), routes());
    RoutedRules<String> after = before.recompiled(List.of(LINUX, SSHD));

    assertThat(matching(after.of("login"))).containsExactly("linux", "sshd");
    assertThat(after.of("cron")).isSameAs(before.of("cron"));
  }

  @Test
  void eachProblemIsToldOnceAndGoesWithItsRule() {
    Rule odd = rule("odd", "{ product: linux }", "{ nope: x }");
    RoutedRules<String> routed = RoutedRules.compile(List.of(SSHD, odd), routes());

    assertThat(routed.problems()).extracting(SigmaProblem::rule).containsExactly("odd");
    assertThat(routed.recompiled(List.of(SSHD)).problems()).isEmpty();
    assertThat(routed.recompiled(List.of(odd, SSHD)).problems()).hasSize(1);
  }
}
