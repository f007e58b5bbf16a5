package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.RuleVersions;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for rules wherever they are kept. One rule a file, named by its rule. */
abstract class RuleStoreContract {
  static final AttackCatalog ATTACK = new AttackCatalogs().load();
  static final Instant NOW = StoreContract.NOW;

  private static final String BROKEN = "title: [";
  private static final RuleId ID = new RuleId("R1");

  @TempDir Path temporary;
  Stores stores;
  RuleStore rules;

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final BlockingQueue<RuleChange> heard = new LinkedBlockingQueue<>();

  final Engine engine;

  RuleStoreContract(Engine engine) {
    this.engine = engine;
  }

  /** Opens the store that is tested. */
  abstract RuleStore open(RuleFolder start, InstantSource clock);

  abstract void write(String ruleId, String yaml) throws Exception;

  abstract void delete(String ruleId) throws Exception;

  @BeforeEach
  void openStore() {
    stores = engine.open(temporary.resolve("data"));
    rules = opened();
  }

  @AfterEach
  void closeStore() {
    rules.close();
    stores.close();
  }

  void reopen() {
    rules.close();
    rules = opened();
  }

  private RuleStore opened() {
    RuleFolder start = RuleFolder.beside(RulePack.EMPTY, new RuleFileReader(ATTACK));
    RuleStore opened = open(start, () -> Objects.requireNonNull(time.get()));
    opened.subscribeChanges(heard::add);
    return opened;
  }

  @Test
  void aWrittenRuleTagsAndADeletedOneDoesNot() throws Exception {
    assertThat(tags("id")).isEmpty();
    write("R1", rule("R1", "id"));
    assertThat(nextChanges(1)).containsExactly("loaded R1");
    assertThat(tags("id")).hasSize(1);
    delete("R1");
    assertThat(nextChanges(1)).containsExactly("deleted R1");
    assertThat(tags("id")).isEmpty();
  }

  @Test
  void aChangedRuleReplacesTheOldOne() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    write("R1", rule("R1", "whoami"));
    assertThat(nextChanges(1)).containsExactly("loaded R1");
    assertThat(tags("id")).isEmpty();
    assertThat(tags("whoami")).hasSize(1);
  }

  @Test
  void aBrokenRuleIsReportedAndTheOldOneStillTags() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    write("R1", BROKEN);
    assertThat(nextChanges(1)).singleElement().asString().startsWith("rejected R1");
    assertThat(tags("id")).hasSize(1);
    assertThat(rules.loadCompiled().problems())
        .extracting(Problem::path)
        .allMatch(path -> path.startsWith("R1"));
    write("R2", rule("R2", "w"));
    assertThat(nextChanges(1)).containsExactly("loaded R2");
    assertThat(tags("w")).hasSize(1);
  }

  @Test
  void aSaveThatChangesNothingIsNotTold() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    write("R1", rule("R1", "id"));
    write("R2", rule("R2", "w"));
    assertThat(nextChanges(1)).containsExactly("loaded R2");
  }

  @Test
  void whatWasThereBeforeIsInForceAtOnce() throws Exception {
    write("R1", rule("R1", "id"));
    write("R2", BROKEN);
    reopen();
    assertThat(tags("id")).hasSize(1);
    assertThat(rules.loadCompiled().pack().rules()).hasSize(1);
    assertThat(rules.loadCompiled().problems()).isNotEmpty();
  }

  @Test
  void aStateHoldsAtOnceAndIsStored() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    RuleState clipped = state(Mode.CLIPPED, 0.5, null);
    rules.setState(ID, clipped);
    assertThat(tags("id")).extracting(Tag::confidence).containsExactly(0.5);
    assertThat(rules.getState(ID)).contains(clipped);
    assertThat(stores.ruleStates().all()).containsEntry(ID, clipped);
    assertThat(nextChanges(1)).containsExactly("state R1 clipped");
    rules.setState(ID, state(Mode.DISABLED, null, null));
    assertThat(tags("id")).isEmpty();
    rules.clearState(ID, "ops");
    assertThat(tags("id")).extracting(Tag::confidence).containsExactly(0.8);
    assertThat(stores.ruleStates().all()).isEmpty();
    assertThat(nextChanges(2)).containsExactly("state R1 disabled", "state R1 null");
  }

  @Test
  void aStateOutlivesTheProcessAndTheRule() throws Exception {
    rules.setState(ID, state(Mode.DISABLED, null, null));
    write("R1", rule("R1", "id"));
    reopen();
    assertThat(rules.getState(ID)).contains(state(Mode.DISABLED, null, null));
    assertThat(tags("id")).isEmpty();
  }

  @Test
  void aStateThatAnotherProcessSetHoldsAfterThePoll() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    try (Stores other = engine.open(temporary.resolve("data"))) {
      other.ruleStates().set(ID, state(Mode.DISABLED, null, null), RuleVersions.NONE);
    }
    assertThat(tags("id")).hasSize(1);
    rules.poll(NOW);
    assertThat(tags("id")).isEmpty();
    rules.poll(NOW);
    assertThat(nextChanges(1)).containsExactly("state R1 disabled");
    assertThat(heard).isEmpty();
  }

  @Test
  void anExpiredStateIsRewrittenAndToldByThePoll() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    rules.setState(ID, state(Mode.DISABLED, null, NOW.plusSeconds(60)));
    rules.poll(NOW.plusSeconds(59));
    assertThat(tags("id")).isEmpty();
    rules.poll(NOW.plusSeconds(60));
    assertThat(tags("id")).hasSize(1);
    assertThat(stores.ruleStates().all()).containsEntry(ID, RuleState.enabled("admin", NOW));
    assertThat(nextChanges(2)).containsExactly("state R1 disabled", "state R1 enabled");
    assertThat(told())
        .as("each once, with the version that is in force")
        .containsExactly("R1 disabled 1", "R1 enabled 1");
  }

  private List<String> told() {
    return stores
        .outbox()
        .read(0, List.of(new TopicPattern("ttp.rule.state.R1")), 100)
        .messages()
        .stream()
        .map(stored -> stored.message().payload())
        .map(told -> told.get("rule_id") + " " + told.get("state") + " " + told.get("version"))
        .toList();
  }

  @Test
  void anExpiredStateIsRewrittenAtLoad() throws Exception {
    rules.setState(ID, state(Mode.DISABLED, null, NOW.plusSeconds(60)));
    write("R1", rule("R1", "id"));
    time.set(NOW.plusSeconds(60));
    reopen();
    assertThat(tags("id")).hasSize(1);
    assertThat(stores.ruleStates().all()).containsEntry(ID, RuleState.enabled("admin", NOW));
  }

  @Test
  void aStateThatCannotBeStoredDoesNotHold() throws Exception {
    write("R1", rule("R1", "id"));
    nextChanges(1);
    stores.close();
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> rules.setState(ID, state(Mode.DISABLED, null, null)))
        .extracting(DecnetException::code)
        .isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(rules.getState(ID)).isEmpty();
    assertThat(tags("id")).hasSize(1);
  }

  /** The next changes in words; waits for them, and never longer than a machine may take. */
  List<String> nextChanges(int count) throws InterruptedException {
    bring();
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RuleChange change = heard.poll(60, TimeUnit.SECONDS);
      changes.add(text(Objects.requireNonNull(change, "no change was told")));
    }
    return changes;
  }

  /** Makes the store look, if it does not by itself. */
  void bring() {}

  private static String text(RuleChange change) {
    return switch (change) {
      case RuleChange.Loaded loaded -> "loaded " + loaded.rule().id();
      case RuleChange.Deleted deleted -> "deleted " + deleted.id();
      case RuleChange.Rejected rejected -> "rejected " + rejected.path();
      case RuleChange.StateSet set -> "state " + set.key() + " " + mode(set.state());
    };
  }

  private static @Nullable String mode(@Nullable RuleState state) {
    return state == null ? null : state.mode().word();
  }

  List<Tag> tags(String line) {
    return new Tagger(rules::active, ATTACK, TaggingListener.SILENT)
        .tag(Scene.ssh("web-1", "s1", "198.51.100.7").command(1, line))
        .tags();
  }

  static String rule(String id, String program) {
    return "title: Runs "
        + program
        + "\nname: "
        + id
        + "\nlevel: high\ntags: [attack.discovery, attack.t1033]\n"
        + "logsource: { category: process_creation, product: linux }\n"
        + "detection: { sel: { arg0: "
        + program
        + " }, condition: sel }\n";
  }

  static RuleState state(Mode mode, @Nullable Double ceiling, @Nullable Instant expiry) {
    return new RuleState(mode, ceiling, 7, expiry, "noisy", "admin", NOW);
  }
}
