package org.decnet.server.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.RuleTexts;
import org.decnet.engine.port.RuleVersions;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.PackRule;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.server.node.NodeSettings.RuleStoreType;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a folder, from a saved file to a stored tag. */
class NodeRulesTest {
  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final RuleId RULE = new RuleId("X0001");

  @TempDir Path temporary;
  private int ordinal;

  @BeforeEach
  void makeTheFolder() throws IOException {
    Files.createDirectories(folder());
  }

  @Test
  void aSavedFileTagsABrokenOneStillDoesAndADeletedOneDoesNot() throws Exception {
    try (Node node = Node.open(settings())) {
      assertThat(rulesThatTag(node)).isEmpty();
      after(node, RuleChange.Loaded.class, () -> Files.writeString(file(), rule()));
      assertThat(rulesThatTag(node)).containsExactly(RULE);
      after(node, RuleChange.Rejected.class, () -> Files.writeString(file(), "title: ["));
      assertThat(rulesThatTag(node)).containsExactly(RULE);
      after(node, RuleChange.Deleted.class, () -> Files.delete(file()));
      assertThat(rulesThatTag(node)).isEmpty();
    }
  }

  /** The node looks by itself: nobody calls poll here. */
  @Test
  void aStateThatAnotherProcessSetHoldsInARunningNode() throws Exception {
    Files.writeString(file(), rule());
    try (Node node = Node.open(settings());
        Stores other = Node.openStores(settings())) {
      after(
          node,
          RuleChange.StateSet.class,
          () ->
              other
                  .ruleStates()
                  .set(
                      RULE,
                      new RuleState(Mode.DISABLED, null, null, null, "noisy", "admin", Scene.START),
                      RuleVersions.NONE));
      assertThat(rulesThatTag(node)).isEmpty();
    }
  }

  @Test
  void rulesOfTheDatabaseAreInForceBesideTheBundledOnes() throws Exception {
    Files.writeString(file(), rule());
    NodeSettings inDatabase =
        new NodeSettings(temporary.resolve("data"), RuleStoreType.DATABASE, null);
    try (Node node = Node.open(settings());
        Stores stores = Node.openStores(settings())) {
      PackRule rule = node.rules().active().pack().rule(RULE).orElseThrow();
      stores.ruleTexts().put(RuleTexts.Entry.of(rule), "admin");
    }
    try (Node node = Node.open(inDatabase)) {
      assertThat(rulesThatTag(node)).containsExactly(RULE);
      assertThat(node.rules().active().pack().rule(new RuleId("R0019"))).isPresent();
    }
  }

  @Test
  void settingsOfTheEnvironmentAreReadAndChecked() {
    assertThat(NodeSettings.of(temporary, Map.of())).isEqualTo(new NodeSettings(temporary));
    assertThat(
            NodeSettings.of(
                temporary,
                Map.of("DECNET_TTP_RULES_DIR", "/r", "DECNET_TTP_RULE_STORE_TYPE", "database")))
        .isEqualTo(new NodeSettings(temporary, RuleStoreType.DATABASE, Path.of("/r")));
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(
            () -> NodeSettings.of(temporary, Map.of("DECNET_TTP_RULE_STORE_TYPE", "somewhere")))
        .withMessageContaining("filesystem or database");
    assertThat(NodeSettings.of(temporary, Map.of("DECNET_INGEST_BATCH", "7")).batchEvents())
        .isEqualTo(7);
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() ->
            NodeSettings.of(
                temporary, Map.of("DECNET_INGEST_BATCH", "0", "DECNET_ATTACK_RELEASE", "newest")))
        .withMessageContaining("DECNET_INGEST_BATCH must be a whole number from 1 to 100000")
        .withMessageContaining("DECNET_ATTACK_RELEASE must be a release such as 18.1");
  }

  @Test
  void theActiveReleaseIsThatOfTheEnvironmentAndTagsRememberIt() {
    NodeSettings older =
        NodeSettings.of(temporary.resolve("data"), Map.of("DECNET_ATTACK_RELEASE", "15.1"));
    assertThat(older.catalog().release().version()).isEqualTo("15.1");
    assertThat(Knowledge.load(older).attack().release().version()).isEqualTo("15.1");
    try (Node node = Node.open(older)) {
      assertThat(node.knowledge().attack().release().version()).isEqualTo("15.1");
    }
    NodeSettings unknown = NodeSettings.of(temporary, Map.of("DECNET_ATTACK_RELEASE", "99.0"));
    assertThatExceptionOfType(DecnetException.class)
        .isThrownBy(() -> Knowledge.load(unknown))
        .withMessageContaining("99.0 is neither bundled nor imported");
  }

  /** Something that may fail. */
  private interface Deed {
    void run() throws Exception;
  }

  private static void after(Node node, Class<? extends RuleChange> kind, Deed deed)
      throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    node.rules()
        .subscribeChanges(change -> {
          if (kind.isInstance(change)) {
            told.countDown();
          }
        });
    deed.run();
    assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
  }

  private List<RuleId> rulesThatTag(Node node) {
    Event command = SCENE.command(++ordinal, "frobnicate --now");
    try (IngestRun run = node.ingest()) {
      run.accept(command);
    }
    return node.stores().tags().tagsOfSource("command", command.id().toString()).stream()
        .map(stored -> stored.tag().rule())
        .toList();
  }

  private NodeSettings settings() {
    return new NodeSettings(temporary.resolve("data")).withRules(folder());
  }

  private Path folder() {
    return temporary.resolve("rules");
  }

  private Path file() {
    return folder().resolve("own.yml");
  }

  private static String rule() {
    return """
    title: Runs an unheard-of program
    name: X0001
    level: high
    tags: [attack.discovery, attack.t1033]
    logsource: { category: process_creation, product: linux }
    detection: { sel: { arg0: frobnicate }, condition: sel }
    """;
  }
}
