package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.RuleSet;
import org.junit.jupiter.api.Test;

/** From a YAML file over events to matches of rules and correlations. */
class DetectorTest {
  private static final List<String> FIELDS = List.of("EventID", "User", "Source");

  private static final FieldCatalog CATALOG =
      new FieldCatalog() {
        @Override
        public int slot(String fieldName) {
          return FIELDS.indexOf(fieldName);
        }

        @Override
        public int[] keywordSlots() {
          return new int[0];
        }
      };

  private static final String LOGINS =
      """
      title: Failed logins followed by a successful one
      name: broken_in
      correlation:
        type: temporal_ordered
        rules:
          - multiple_failed
          - successful
        group-by:
          - User
        timespan: 10m
      level: high
      ---
      title: Multiple failed logins
      name: multiple_failed
      correlation:
        type: event_count
        rules:
          - failed
        group-by:
          - User
        timespan: 10m
        condition:
          gte: 3
      ---
      title: Failed login
      name: failed
      logsource: { product: windows, service: security }
      detection:
        selection:
          EventID: [529, 4625]
        condition: selection
      ---
      title: Successful login
      name: successful
      logsource: { product: windows, service: security }
      detection:
        selection:
          EventID: [528, 4624]
        condition: selection
      ---
      title: Log cleared
      name: cleared
      logsource: { product: windows, service: security }
      detection:
        selection:
          EventID: 1102
        condition: selection
      """;

  private final List<String> found = new ArrayList<>();

  private final Detector.Listener listener =
      new Detector.Listener() {
        @Override
        public void rule(Rule rule) {
          found.add(rule.ruleId());
        }

        @Override
        public void correlation(CorrelationMatch match) {
          found.add(match.correlation().ruleId() + " " + match.group() + " " + match.firstEvents());
        }
      };

  private void run(String yaml) {
    ParseResult parsed = new RuleParser().parse("logins.yml", yaml);
    RuleSet rules = RuleSet.compile(parsed.rules(), CATALOG).ruleSet();
    CompiledCorrelations compiled =
        Correlator.compile(parsed.documents(), CorrelatorOptions.live());
    assertThat(parsed.problems()).isEmpty();
    assertThat(compiled.problems()).isEmpty();
    Detector detector = new Detector(rules, CATALOG, compiled.correlator());
    CorrelatorState state = compiled.correlator().newState();
    long[] ids = {4625, 4625, 1102, 4625, 4624, 4625, 4624};
    List<String> users = List.of("eve", "eve", "eve", "eve", "bob", "bob", "eve");
    for (int i = 0; i < ids.length; i++) {
      Map<Integer, Object> values = Map.of(0, ids[i], 1, users.get(i));
      EventView event = values::get;
      detector.detect(state, event, i * Scenario.SECOND, "event-" + i, listener);
    }
    compiled.correlator().finish(state, listener::correlation);
  }

  @Test
  void rulesThatServeACorrelationAreNotTold() {
    run(LOGINS);

    assertThat(found).containsExactly("cleared", "broken_in {User=eve} [event-3, event-6]");
  }

  @Test
  void rulesOfACorrelationThatGeneratesAreTold() {
    run(LOGINS.replace("timespan: 10m\nlevel", "timespan: 10m\n  generate: true\nlevel"));

    assertThat(found)
        .containsExactly(
            "cleared",
            "successful",
            "successful",
            "multiple_failed {User=eve} [event-0, event-1, event-3]",
            "broken_in {User=eve} [event-3, event-6]");
  }

  @Test
  void aFieldThatTheEventsDoNotHaveIsAbsent() {
    run(LOGINS.replace("- User\n  timespan: 10m\nlevel", "- Nowhere\n  timespan: 10m\nlevel"));

    assertThat(found).containsExactly("cleared");
  }
}
