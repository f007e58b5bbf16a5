package org.decnet.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.engine.live.LiveRuleTexts.command;
import static org.decnet.engine.live.LiveRuleTexts.written;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.event.Event;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.model.tag.Tag;
import org.junit.jupiter.api.Test;

class LiveRulesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final RuleId RULE = new RuleId("R1");

  private final LiveRules live = new LiveRules(LiveRuleTexts.emptyFolder());
  private final Tagger tagger =
      new Tagger(live::active, LiveRuleTexts.ATTACK, TaggingListener.SILENT);

  @Test
  void aTaggerFollowsTheFilesAndTheStates() {
    assertThat(tags(command("id"))).isEmpty();
    live.changeFiles(List.of(written("a.yml", "R1", "id")));
    assertThat(tags(command("id"))).hasSize(1);
    live.changeStates(NOW, Map.of(RULE, disabledUntil(NOW.plusSeconds(60))));
    assertThat(tags(command("id"))).isEmpty();
    live.changeFiles(List.of(written("b.yml", "R2", "id")));
    assertThat(tags(command("id"))).extracting(tag -> tag.rule().value()).containsExactly("R2");
    live.changeStates(NOW.plusSeconds(60), live.states());
    assertThat(tags(command("id"))).hasSize(2);
  }

  @Test
  void changesOfStatesAreToldByKey() {
    List<RuleChange> heard = new ArrayList<>();
    live.subscribe(heard::add);
    RuleState state = disabledUntil(NOW.plusSeconds(60));
    live.changeStates(NOW, Map.of(RULE, state));
    live.changeStates(NOW, Map.of(RULE, state));
    live.changeStates(NOW, Map.of());
    assertThat(heard)
        .containsExactly(new RuleChange.StateSet(RULE, state), new RuleChange.StateSet(RULE, null));
  }

  @Test
  void listenersHearOfAChangeWhenItIsInForce() {
    List<Integer> tagsWhenTold = new ArrayList<>();
    live.subscribe(change -> tagsWhenTold.add(tags(command("id")).size()));
    live.changeFiles(List.of(written("a.yml", "R1", "id")));
    assertThat(tagsWhenTold).containsExactly(1);
  }

  /** Each statement of the line meets one rule, and both rules say one number; a mix shows two. */
  @Test
  void anEvaluationNeverSeesAMixOfOldAndNew() throws Exception {
    live.changeFiles(version(0));
    AtomicBoolean stopped = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Set<Integer>>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(threads.submit(() -> confidencesPerEvaluation(stopped)));
      }
      for (int version = 1; version <= 200; version++) {
        live.changeFiles(version(version));
      }
      stopped.set(true);
      for (Future<Set<Integer>> reader : readers) {
        assertThat(reader.get()).containsExactly(1);
      }
    }
  }

  /** How many different confidences single evaluations saw. */
  private Set<Integer> confidencesPerEvaluation(AtomicBoolean stopped) {
    Set<Integer> counts = new java.util.HashSet<>();
    do {
      List<Tag> tags = tags(command("id; w"));
      assertThat(tags).hasSize(2);
      counts.add((int) tags.stream().map(Tag::confidence).distinct().count());
    } while (!stopped.get());
    return counts;
  }

  private static List<FileChange> version(int number) {
    String level = number % 2 == 0 ? "level: high" : "level: low";
    return List.of(
        written("a.yml", LiveRuleTexts.rule("R1", "id").replace("level: high", level)),
        written("b.yml", LiveRuleTexts.rule("R2", "w").replace("level: high", level)));
  }

  private List<Tag> tags(Event event) {
    return tagger.tag(event).tags();
  }

  private static RuleState disabledUntil(Instant expiry) {
    return new RuleState(Mode.DISABLED, null, null, expiry, null, "admin", NOW);
  }
}
