package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final String ALL_TYPES =
      """
      title: 1
      name: counted
      correlation: { type: event_count, rules: [a], group-by: [host], timespan: 10s, condition: { gte: 3 } }
      ---
      title: 2
      name: distinct
      correlation: { type: value_count, rules: [a, b], timespan: 10s, condition: { field: [host, n], gte: 3 } }
      ---
      title: 3
      name: summed
      correlation: { type: value_sum, rules: [a, b], timespan: 10s, condition: { field: n, gte: 3 } }
      ---
      title: 4
      name: middle
      correlation: { type: value_median, rules: [a, b], timespan: 10s, condition: { field: n, gte: 2 } }
      ---
      title: 5
      name: together
      correlation: { type: temporal, rules: [a, b, c], timespan: 10s }
      ---
      title: 6
      name: in_order
      correlation: { type: temporal_ordered, rules: [a, b, c], timespan: 10s }
      ---
      title: 7
      name: chain
      correlation: { type: temporal_ordered, rules: [a, b, c], timespan: 10s, condition: { gte: 2 } }
      ---
      title: 8
      name: outer
      correlation: { type: event_count, rules: [in_order], timespan: 100s, condition: { gte: 2 }, generate: true }
      """;

  private static Scenario scenario() {
    return Scenario.ofYaml(ALL_TYPES, CorrelatorOptions.live().withLateness(Duration.ofSeconds(5)));
  }

  private static void feed(Scenario scenario, int event) {
    Random random = new Random(event);
    String rules = "" + "abcd".charAt(random.nextInt(4)) + "abcd".charAt(random.nextInt(4));
    Object number =
        switch (random.nextInt(4)) {
          case 0 -> List.of("1.5", "2");
          case 1 -> "0.1";
          case 2 -> "\ud800 no number";
          default -> (long) random.nextInt(4);
        };
    double time = event + random.nextDouble() * 4;
    scenario.event(time, rules, "host", "h" + random.nextInt(2), "n", number);
  }

  @Test
  void aRestartAnywhereChangesNothing() {
    Scenario straight = scenario();
    for (int event = 0; event < 200; event++) {
      feed(straight, event);
    }
    straight.finish();
    assertThat(straight.told()).hasSizeGreaterThan(20);

    for (int every : new int[] {1, 2, 7, 50}) {
      Scenario restarted = scenario();
      for (int event = 0; event < 200; event++) {
        feed(restarted, event);
        if (event % every == 0) {
          restarted.restart();
        }
      }
      restarted.finish();
      assertThat(restarted.matches()).isEqualTo(straight.matches());
      assertThat(restarted.state().counters()).isEqualTo(straight.state().counters());
    }
  }

  @Test
  void aRunIsNeitherLostNorDoubledByARestart() {
    Scenario scenario =
        Scenario.of("type: event_count, rules: [a], timespan: 10s, condition: { gte: 3 }");
    scenario.event(1, "a").event(2, "a").restart().event(3, "a").restart().event(4, "a");

    assertThat(scenario.told()).containsExactly("test 3 3");
  }

  @Test
  void writingAndReadingGivesTheSameBytes() throws MalformedSnapshot {
    Scenario scenario = scenario();
    for (int event = 0; event < 100; event++) {
      feed(scenario, event);
    }
    byte[] once = scenario.correlator().snapshot(scenario.state());
    byte[] twice = scenario.correlator().snapshot(scenario.correlator().restore(once));

    assertThat(twice).isEqualTo(once);
    assertThat(scenario.state().groups()).isGreaterThan(5);
  }

  @Test
  void theOrderOfEvictionSurvives() throws MalformedSnapshot {
    CorrelatorOptions two = new CorrelatorOptions(Duration.ZERO, 9, 2, 9, 9, 9, false);
    Scenario scenario =
        Scenario.of(
            "type: event_count, rules: [a], group-by: [host], timespan: 99s, condition: { gte: 2 }",
            two);
    scenario.event(1, "a", "host", "x").event(2, "a", "host", "y").event(3, "a", "host", "x");
    scenario.restart().event(4, "a", "host", "z").event(5, "a", "host", "y");

    assertThat(scenario.told()).containsExactly("test 3 2 {host=x}");
    assertThat(scenario.state().counters().evictedGroups()).isEqualTo(2);
  }

  @Test
  void whatBelongsToOtherCorrelationsIsLeftOut() throws MalformedSnapshot {
    Scenario before =
        Scenario.of(
            "type: event_count, rules: [a, b], timespan: 10s, condition: { gte: 2 }",
            CorrelatorOptions.live());
    before.event(1, "a").event(2, "b").advance(1);
    byte[] snapshot = before.correlator().snapshot(before.state());
    Scenario after =
        Scenario.of(
            "type: event_count, rules: [b, c], timespan: 10s, condition: { gte: 2 }",
            CorrelatorOptions.live());
    CorrelatorState state = after.correlator().restore(snapshot);

    assertThat(state.groups()).isZero();
    // The event that waits is of a rule that is still referred to.
    assertThat(state.waiting()).isEqualTo(1);
    assertThat(state.frontier()).isEqualTo(Scenario.SECOND);
  }

  @Test
  void brokenBytesAreRefusedWithWhatIsWrong() {
    Scenario scenario = scenario();
    feed(scenario, 1);
    Correlator correlator = scenario.correlator();
    byte[] good = correlator.snapshot(scenario.state());
    byte[] flipped = good.clone();
    flipped[10] ^= 1;

    assertThatThrownBy(() -> correlator.restore(new byte[0]))
        .hasMessage("snapshot, byte 0: ends before its checksum");
    assertThatThrownBy(() -> correlator.restore(flipped))
        .isInstanceOf(MalformedSnapshot.class)
        .hasMessageEndingWith("the checksum is wrong");
    assertThatThrownBy(() -> correlator.restore(Arrays.copyOf(good, good.length - 1)))
        .hasMessageEndingWith("the checksum is wrong");
    assertThatThrownBy(() -> correlator.restore(sealed(new byte[] {2, 8, 'h', 'o', 'h', 'o'})))
        .hasMessageEndingWith("not a snapshot of a correlator");
  }

  /** Whoever can write the bytes can write their checksum too. */
  @Test
  void hostileBytesAreRefusedOrReadButDoNoHarm() {
    Scenario scenario = scenario();
    for (int event = 0; event < 60; event++) {
      feed(scenario, event);
    }
    Correlator correlator = scenario.correlator();
    byte[] good = correlator.snapshot(scenario.state());
    Random random = new Random(3);
    int refused = 0;
    for (int round = 0; round < 5_000; round++) {
      byte[] bad = Arrays.copyOf(good, good.length - 4);
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      if (random.nextInt(4) == 0) {
        bad = Arrays.copyOf(bad, random.nextInt(bad.length));
      }
      try {
        CorrelatorState state = correlator.restore(sealed(bad));
        correlator.finish(state, match -> {});
      } catch (MalformedSnapshot e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2_000);
  }

  private static byte[] sealed(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    byte[] sealed = Arrays.copyOf(content, content.length + 4);
    for (int i = 0; i < 4; i++) {
      sealed[content.length + i] = (byte) (checksum.getValue() >> (24 - 8 * i));
    }
    return sealed;
  }
}
