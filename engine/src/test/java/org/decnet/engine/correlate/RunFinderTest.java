package org.decnet.engine.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.correlate.Logins.ATTACK;
import static org.decnet.engine.correlate.Logins.BASES;
import static org.decnet.engine.correlate.Logins.MANY;
import static org.decnet.engine.correlate.Logins.THEN_IN;
import static org.decnet.engine.correlate.Logins.attempt;
import static org.decnet.engine.correlate.Logins.attempts;
import static org.decnet.engine.correlate.Logins.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.tag.ActiveRules;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RuleStates;
import org.decnet.engine.tag.TagMaker;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.Tag;
import org.decnet.model.tag.TagIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunFinderTest {
  private final List<String> rejected = new ArrayList<>();
  private final RunFinder finder = finder();

  private RunFinder finder() {
    TaggingListener listener = (rule, source, key) -> rejected.add(rule.id() + " " + key);
    return new RunFinder(new TagMaker(ATTACK, listener));
  }

  @Test
  void aRunIsTaggedOnceBehindItsEarliestEventWithWhatItAmountsTo() {
    List<Tag> tags = tags(pack(BASES, MANY), attempts(7, "failure", 1, 2, 3, 4, 5));

    assertThat(tags).hasSize(1);
    Tag tag = tags.getFirst();
    UUID first = new UUID(7, 1_000_000);
    assertThat(tag.sourceKind()).isEqualTo("auth_attempt");
    assertThat(tag.sourceId()).isEqualTo(first.toString());
    assertThat(tag.uuid())
        .isEqualTo(
            TagIds.of(
                "auth_attempt",
                first.toString(),
                new RuleId("MANY"),
                2,
                tag.technique().parent(),
                "T1110.001"));
    assertThat(tag.observedAt()).isEqualTo(Instant.ofEpochSecond(1));
    assertThat(tag.session()).isEqualTo(new SessionId("s:3000000"));
    assertThat(tag.attacker()).isEqualTo(EventIds.attacker("192.0.2.7"));
    assertThat(tag.confidence()).isEqualTo(0.85);
    assertThat(tag.evidence().values())
        .containsEntry("fail_count", 3L)
        .containsEntry("service", "ssh")
        .containsEntry("username", "kim")
        .containsEntry("window_s", 60L)
        .containsEntry("first_time", "1970-01-01T00:00:01Z")
        .containsEntry("last_time", "1970-01-01T00:00:03Z")
        .containsEntry(
            "event_ids",
            List.of(
                first.toString(),
                new UUID(7, 2_000_000).toString(),
                new UUID(7, 3_000_000).toString()));
  }

  @Test
  void aRunThatDipsIsOneUntilItWasFalseForAWholeTimespan() {
    RulePack pack = pack(BASES, MANY);

    assertThat(tags(pack, attempts(7, "failure", 0, 1, 2, 61.5, 61.7, 61.9))).hasSize(1);
    assertThat(run(finder(), pack, attempts(8, "failure", 0, 1, 2, 62, 62.1, 62.2))).hasSize(2);
  }

  @Test
  void successAfterARunIsTaggedAndTheRunToo() {
    List<Event> events = new ArrayList<>(attempts(7, "failure", 1, 2, 3));
    events.add(attempt(1000, "success", 7));
    events.add(attempt(1000, "success", 8));

    List<Tag> tags = tags(pack(BASES, MANY, THEN_IN), events);

    assertThat(tags).extracting(tag -> tag.rule().value()).containsExactly("MANY", "THEN_IN");
    assertThat(tags.getLast().session()).isEqualTo(new SessionId("s:1000000000"));
    assertThat(tags.getLast().evidence().values()).containsEntry("username", "kim");
  }

  @Test
  void withoutGenerateOnlyTheOuterCorrelationIsTagged() {
    List<Event> events = new ArrayList<>(attempts(7, "failure", 1, 2, 3));
    events.add(attempt(9, "success", 7));

    assertThat(tags(pack(BASES, MANY, THEN_IN.replace(", generate: true", "")), events))
        .extracting(tag -> tag.rule().value())
        .containsExactly("THEN_IN");
  }

  @Test
  void theSameEventsGiveTheSameTagsInAnyOrderAndHoweverTimeIsSettled() {
    RulePack pack = pack(BASES, MANY, THEN_IN);
    int found = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Event> events = new ArrayList<>();
      double time = 0;
      for (int i = 0; i < 150; i++) {
        time += random.nextDouble() * 25;
        String outcome = random.nextInt(8) == 0 ? "success" : "failure";
        events.add(attempt(time, outcome, 1 + random.nextInt(3)));
      }
      List<Tag> sorted = run(finder(), pack, events);
      found += sorted.size();
      List<Event> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      assertThat(ids(run(finder(), pack, shuffled))).isEqualTo(ids(sorted));
      assertThat(ids(live(pack, late(events, random), random))).isEqualTo(ids(sorted));
    }
    assertThat(found).isGreaterThan(200);
  }

  /** Each event up to a minute too late. */
  private static List<Event> late(List<Event> events, Random random) {
    Map<UUID, Double> arrival = new HashMap<>();
    for (Event event : events) {
      double at = event.time().toEpochMilli() / 1000.0;
      arrival.put(event.id(), at + random.nextDouble() * 59);
    }
    List<Event> arrived = new ArrayList<>(events);
    arrived.sort(Comparator.comparing(event -> arrival.getOrDefault(event.id(), 0.0)));
    return arrived;
  }

  private List<Tag> live(RulePack pack, List<Event> events, Random random) {
    RunFinder live = finder();
    List<Tag> tags = new ArrayList<>();
    for (Event event : events) {
      tags.addAll(live.follow(Logins.look(pack, event)));
      if (random.nextInt(3) == 0) {
        tags.addAll(live.settle(Duration.ofSeconds(60)));
      }
    }
    tags.addAll(live.finish());
    assertThat(live.counters().late()).isZero();
    return tags;
  }

  @Test
  void nothingIsToldBeforeItsTimeIsSettled() {
    RulePack pack = pack(BASES, MANY);
    for (Event event : attempts(7, "failure", 1, 2, 3)) {
      assertThat(finder.follow(Logins.look(pack, event))).isEmpty();
    }
    assertThat(finder.settle(Duration.ofSeconds(60))).isEmpty();
    finder.follow(Logins.look(pack, attempt(62.9, "success", 7)));
    assertThat(finder.settle(Duration.ofSeconds(60))).isEmpty();
    finder.follow(Logins.look(pack, attempt(62.9, "failure", 8)));
    assertThat(finder.settle(Duration.ofMillis(59_900))).hasSize(1);
  }

  @Test
  void whatComesAfterItsTimeWasSettledIsCounted() {
    RulePack pack = pack(BASES, MANY);
    finder.follow(Logins.look(pack, attempt(100, "failure", 7)));
    finder.settle(Duration.ZERO);
    finder.follow(Logins.look(pack, attempt(99, "failure", 7)));

    assertThat(finder.counters().late()).isEqualTo(1);
  }

  @Test
  void aChangeOfRulesInARunNeitherLosesNorDoublesIt() {
    RulePack before = pack(BASES, MANY);
    RulePack after = pack(BASES, MANY, THEN_IN);
    for (int change = 0; change <= 6; change++) {
      RunFinder changing = finder();
      List<Tag> tags = new ArrayList<>();
      List<Event> events = attempts(7, "failure", 1, 2, 3, 4, 5, 6);
      for (int i = 0; i < events.size(); i++) {
        tags.addAll(changing.follow(Logins.look(i < change ? before : after, events.get(i))));
        tags.addAll(changing.settle(Duration.ZERO));
      }
      assertThat(tags).as("change before event " + change).hasSize(1);
      assertThat(tags.getFirst().sourceId()).isEqualTo(new UUID(7, 1_000_000).toString());
    }
  }

  @Test
  void whatIsDisabledNeitherCountsNorClaims() {
    RulePack pack = pack(BASES, MANY);

    assertThat(tags(with(pack, "refused", RuleState.Mode.DISABLED, null))).isEmpty();
    assertThat(tags(with(pack, "MANY", RuleState.Mode.DISABLED, null))).isEmpty();
    assertThat(tags(with(pack, "MANY", RuleState.Mode.CLIPPED, 0.4)))
        .extracting(Tag::confidence)
        .containsExactly(0.4);
  }

  private List<Tag> tags(ActiveRules rules) {
    RunFinder fresh = finder();
    attempts(7, "failure", 1, 2, 3).forEach(event -> fresh.follow(Logins.look(rules, event)));
    return fresh.finish();
  }

  private static ActiveRules with(
      RulePack pack, String rule, RuleState.Mode mode, @Nullable Double most) {
    RuleState state = new RuleState(mode, most, null, null, null, "kim", Instant.EPOCH);
    return new ActiveRules(pack, RuleStates.at(Instant.EPOCH, Map.of(new RuleId(rule), state)));
  }

  @Test
  void aCorrelationOfThePublicClaimsByItsTags() {
    String tagged =
        """
        title: Tagged
        name: TAGGED
        level: medium
        tags: [attack.credential-access, attack.t1110]
        correlation:
          { type: event_count, rules: [refused], group-by: [src_ip], timespan: 60s, condition: { gte: 2 } }
        """;

    assertThat(tags(pack(BASES, tagged), attempts(7, "failure", 1, 2)))
        .extracting(tag -> tag.tactic() + " " + tag.technique() + " " + tag.confidence())
        .containsExactly("TA0006 T1110 0.6");
  }

  @Test
  void evidenceThatTheKindDoesNotAllowStopsTheTag() {
    RulePack pack = pack(BASES, MANY.replace("service, username", "src_ip"));

    assertThat(tags(pack, attempts(7, "failure", 1, 2, 3))).isEmpty();
    assertThat(rejected).containsExactly("MANY src_ip");
  }

  @Test
  void aRunOfCommandsStandsBehindTheFirstAndShowsTheLastWithoutSecrets() {
    String lines =
        """
        title: Look
        name: look
        logsource: { category: process_creation, product: linux }
        detection: { sel: { arg0: [id, mysql] }, condition: sel }
        decnet: { version: 1, emits: [], evidence: [] }
        ---
        title: Looks
        name: LOOKS
        correlation:
          { type: event_count, rules: [look], group-by: [session_id], timespan: 60s, condition: { gte: 2 } }
        decnet:
          version: 1
          emits: [{ tactic: TA0007, technique: T1033, confidence: 0.7 }]
          evidence: [command_text]
        """;
    Event first = command(1, "id");
    List<Tag> tags = tags(pack(lines), List.of(first, command(2, "mysql --password=hunter2")));

    assertThat(tags).hasSize(1);
    assertThat(tags.getFirst().sourceKind()).isEqualTo("command");
    assertThat(tags.getFirst().sourceId()).isEqualTo(first.id().toString());
    assertThat(tags.getFirst().evidence().values())
        .containsEntry("command_text", "mysql --password=***");
  }

  private static Event command(long at, String line) {
    return Event.builder(EventKind.COMMAND)
        .id(new UUID(3, at))
        .time(Instant.ofEpochSecond(at))
        .set(Field.SENSOR, "s")
        .set(Field.SOURCE, "test")
        .set(Field.SRC_IP, "192.0.2.1")
        .set(Field.SESSION_ID, "s:1")
        .set(Field.COMMAND_TEXT, line)
        .build();
  }

  @Test
  void peersWithoutAddressAndTheOwnTrafficOfTheProductAreNotTagged() {
    List<Event> synthetic =
        attempts(7, "failure", 1, 2, 3).stream()
            .map(event -> event.toBuilder().set(Field.SYNTHETIC, true).build())
            .toList();

    assertThat(tags(pack(BASES, MANY), synthetic)).isEmpty();
  }

  private List<Tag> tags(RulePack pack, List<Event> events) {
    return run(finder, pack, events);
  }

  private static List<Tag> run(RunFinder finder, RulePack pack, List<Event> events) {
    List<Tag> tags = new ArrayList<>();
    events.forEach(event -> tags.addAll(finder.follow(Logins.look(pack, event))));
    tags.addAll(finder.finish());
    return tags;
  }

  private static List<String> ids(List<Tag> tags) {
    TreeSet<String> ids = new TreeSet<>();
    tags.forEach(tag -> ids.add(tag.uuid() + " " + tag.evidence()));
    assertThat(ids).hasSameSizeAs(tags);
    return List.copyOf(ids);
  }
}
