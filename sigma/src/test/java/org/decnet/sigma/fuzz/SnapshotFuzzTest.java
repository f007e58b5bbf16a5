package org.decnet.sigma.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.correlate.Correlator;
import org.decnet.sigma.correlate.CorrelatorSettings;
import org.decnet.sigma.correlate.CorrelatorState;
import org.decnet.sigma.correlate.MatchedEvent;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;

/** Bytes are a state or refused; a state that was hostile bytes can be used and saved again. */
class SnapshotFuzzTest {
  private static final int EVENTS = 6;
  private static final String YAML =
      """
      title: One
      name: one
      logsource: { category: a }
      detection: { s: { f: 1 }, condition: s }
      ---
      title: Other
      name: other
      logsource: { category: a }
      detection: { s: { f: 2 }, condition: s }
      ---
      title: Many
      name: many
      correlation:
        type: event_count
        rules: [ one ]
        group-by: [ f ]
        timespan: 10s
        condition: { gte: 2 }
      ---
      title: Different
      correlation:
        type: value_count
        rules: [ one, other ]
        timespan: 10s
        condition: { gte: 3, field: g }
      ---
      title: Middle
      correlation:
        type: value_median
        rules: [ one, other ]
        timespan: 10s
        condition: { gte: 3, field: g }
      ---
      title: Order
      correlation: { type: temporal_ordered, rules: [ many, other ], timespan: 1m }
      ---
      title: Both
      correlation:
        type: temporal
        rules: [ one, other ]
        timespan: 1m
        group-by: [ g ]
        condition: one and not other
      """;
  private static final ParseResult PARSED = new RuleParser().parse("correlation.yml", YAML);
  private static final Correlator CORRELATOR =
      Correlator.compile(PARSED.documents(), CorrelatorSettings.live()).correlator();
  private static final byte[] GENUINE = genuine();

  private static byte[] genuine() {
    CorrelatorState state = CORRELATOR.newState();
    use(state);
    return CORRELATOR.snapshot(state);
  }

  private static void use(CorrelatorState state) {
    for (int i = 0; i < EVENTS; i++) {
      String value = String.valueOf(i % 3);
      MatchedEvent event =
          new MatchedEvent(
              i * 1_000_000L, "e" + i, List.of(PARSED.rules().get(i % 2)), field -> value);
      CORRELATOR.step(state, event, match -> {});
    }
    CORRELATOR.advance(state, EVENTS * 1_000_000L, match -> {});
  }

  @FuzzTest
  void anyBytesAreAStateOrRefused(byte[] bytes) {
    restoreAndUse(bytes);
    restoreAndUse(edited(bytes));
  }

  /** A genuine snapshot with bytes of it replaced: pairs of a place and what to put there. */
  private static byte[] edited(byte[] edits) {
    byte[] snapshot = GENUINE.clone();
    for (int i = 0; i + 2 < edits.length; i += 3) {
      int at = ((edits[i] & 0xFF) << 8 | (edits[i + 1] & 0xFF)) % snapshot.length;
      snapshot[at] = edits[i + 2];
    }
    return snapshot;
  }

  private static void restoreAndUse(byte[] bytes) {
    CorrelatorState state;
    try {
      state = CORRELATOR.restore(bytes);
    } catch (MalformedSnapshot e) {
      assertThat(e).hasMessageContaining("byte");
      return;
    }
    use(state);
    try {
      CORRELATOR.restore(CORRELATOR.snapshot(state));
    } catch (MalformedSnapshot e) {
      throw new AssertionError("a state does not read what it wrote", e);
    }
  }
}
