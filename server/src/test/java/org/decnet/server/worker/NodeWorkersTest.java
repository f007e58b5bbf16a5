package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.decnet.engine.bus.CanaryFact;
import org.decnet.engine.bus.IdentityFact;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tick.ClusterTurn;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.KnownIdentities;
import org.decnet.engine.worker.LateTagging;
import org.decnet.engine.worker.StoredEvents;
import org.decnet.engine.worker.Turn;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.StoredTag;
import org.decnet.server.node.ClusterSettings;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workers do with what is stored: from messages to tags. */
class NodeWorkersTest {
  @TempDir Path folder;
  private Node node;
  private UUID identity = new UUID(0, 0);

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void anIdentityThatSharesASecretIsTaggedAsItselfOnceAndTold() {
    sharesOnePassword(5);
    long before = outbox().head();
    outbox().append(List.of(formed("one").message()));
    assertThat(turn("ttp").taken()).isGreaterThan(1);

    List<StoredTag> tags = tagsOfTheIdentity();
    assertThat(tags).isNotEmpty();
    assertThat(tags)
        .allSatisfy(tag -> {
          assertThat(tag.tag().identity()).isEqualTo(identity);
          assertThat(tag.tag().attacker()).isNull();
        });
    assertThat(told(before, "ttp.tagged"))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.uuid("identity_uuid")).isEqualTo(identity);
          assertThat(message.payload()).doesNotContainKey("attacker_uuid");
        });

    long head = outbox().head();
    outbox().append(List.of(formed("again").message()));
    turn("ttp");
    assertThat(tagsOfTheIdentity()).isEqualTo(tags);
    assertThat(told(head, "ttp.>")).isEmpty();
  }

  @Test
  void whatABrowserShowedBehindATokenIsTaggedWhenItIsTold() {
    Event shown =
        LiftedEvent.of(EventKind.CANARY_FINGERPRINT, new UUID(7, 7).toString())
            .time(Scene.START)
            .set(Field.SENSOR, "canary")
            .set(Field.SRC_IP, "198.51.100.7")
            .set(Field.NAVIGATOR_WEBDRIVER, true)
            .set(Field.METRIC, "navigator_webdriver")
            .build();
    node.stores().events().write(List.of(new TaggedEvent(shown, List.of())));
    outbox().append(List.of(new CanaryFact.Triggered(shown, "token", null).message()));
    turn("ttp");
    assertThat(node.stores().tags().tagsOfSource("canary_fingerprint", shown.id().toString()))
        .extracting(tag -> tag.tag().rule().value())
        .contains("R0049");
  }

  @Test
  void aWorkerIsWokenByWhatItsProcessTellsAndSaysThatItIsThere() throws Exception {
    CountDownLatch tagged = new CountDownLatch(1);
    sharesOnePassword(5);
    try (NodeWorkers workers =
        NodeWorkers.start(
            node, Map.of(), Clock.systemUTC(), NodeWorkers.available(), Duration.ofHours(1))) {
      assertThat(workers.names()).containsAll(NodeWorkers.available());
      outbox()
          .onAppend(() -> {
            if (!told(0, "ttp.tagged").isEmpty()) {
              tagged.countDown();
            }
          });
      outbox().append(List.of(formed("one").message()));
      assertThat(tagged.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(tagsOfTheIdentity()).isNotEmpty();
    assertThat(node.stores().workers().beats())
        .allSatisfy(beat -> assertThat(beat.state()).isEqualTo(WorkerBeat.State.STOPPED))
        .extracting(WorkerBeat::worker)
        .containsAll(NodeWorkers.available());
  }

  @Test
  void allAloneItFindsNothingToDo() {
    assertThat(turn("ttp")).isEqualTo(Turn.IDLE);
  }

  /** An address that tries one password as different users, and the identity that is found. */
  private void sharesOnePassword(int users) {
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    node.stores()
        .events()
        .write(
            IntStream.range(0, users)
                .mapToObj(i -> scene.login(i, "user" + i, "hunter2", "failure"))
                .map(event -> new TaggedEvent(event, List.of()))
                .toList());
    ClusterTurn turn =
        new ClusterTurn(node.stores().clusters(), ClusterSettings.DEFAULT.common(), failed -> {});
    turn.run();
    identity = node.stores().identities().identityOf(scene.attacker()).orElseThrow().uuid();
  }

  private List<StoredTag> tagsOfTheIdentity() {
    Map<UUID, StoredTag> tags = new HashMap<>();
    for (Event event : identityEvents()) {
      node.stores()
          .tags()
          .tagsOfSource("identity", event.id().toString())
          .forEach(tag -> tags.put(tag.tag().uuid(), tag));
    }
    return List.copyOf(tags.values());
  }

  private List<Event> identityEvents() {
    return new KnownIdentities(node.stores().identities()::rollup).events(formed("look").message());
  }

  private IdentityFact.Formed formed(String which) {
    return new IdentityFact.Formed(identity, List.of(EventIds.attacker(which)));
  }

  private Turn turn(String name) {
    Consumer consumer =
        new Consumer(
            name,
            LateTagging.PATTERNS,
            outbox(),
            new LateTagging(
                node.stores(),
                node.tagger(),
                List.of(
                    new StoredEvents(node.stores().events()),
                    new KnownIdentities(node.stores().identities()::rollup))));
    return consumer.turn(Scene.START, () -> false);
  }

  private Outbox outbox() {
    return node.stores().outbox();
  }

  private List<Message> told(long after, String pattern) {
    return outbox().read(after, List.of(new TopicPattern(pattern)), 1000).messages().stream()
        .map(StoredMessage::message)
        .toList();
  }
}
