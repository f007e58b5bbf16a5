package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.Delivery;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.SpanRef;
import org.decnet.engine.port.StoreWatch;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerName;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

/** The outbox: numbers, cursors, dead messages, pruning; and what workers say of themselves. */
abstract class OutboxContract extends StoreContract {
  private static final List<TopicPattern> ALL = List.of(TopicPattern.ALL);

  OutboxContract(Engine engine) {
    super(engine);
  }

  @Test
  void messagesComeBackAsTheyWereInTheOrderInWhichTheyWereTold() {
    Message first =
        Message.of(
            Topic.of("identity", "formed"),
            "identity",
            "one",
            Map.of("n", 5L, "r", 0.5, "flag", true, "list", List.of("é", "b\"\n"), "text", "ü"));
    outbox().append(List.of(first, message("b", "two")));
    outbox().append(List.of(message("a", "three")));
    Delivery delivery = outbox().read(0, ALL, 10);
    assertThat(delivery.messages()).extracting(StoredMessage::seq).containsExactly(1L, 2L, 3L);
    assertThat(delivery.messages().getFirst()).isEqualTo(new StoredMessage(1, first, NOW));
    assertThat(delivery.upTo()).isEqualTo(3);
    assertThat(delivery.complete()).isTrue();
    assertThat(outbox().head()).isEqualTo(3);
  }

  @Test
  void messagesAndEventsNameTheSpanThatTheyWereToldWithin() throws SQLException {
    SpanRef span = new SpanRef("0123456789abcdef0123456789abcdef", "0123456789abcdef");
    Event traced = Scene.ssh("web-1", "s1", "198.51.100.7").command(1, "id");
    Event untraced = Scene.ssh("web-1", "s1", "198.51.100.7").command(2, "id");
    List<Message> heard = new ArrayList<>();
    stores.watch(
        new StoreWatch() {
          @Override
          public SpanRef span() {
            return span;
          }

          @Override
          public void told(List<Message> messages) {
            heard.addAll(messages);
          }
        });
    write(traced);
    List<StoredMessage> told = outbox().read(0, ALL, 1000).messages();
    stores.watch(StoreWatch.NONE);
    write(untraced);
    outbox().append(List.of(message("a", "one")));

    assertThat(told).isNotEmpty().extracting(StoredMessage::span).containsOnly(span);
    assertThat(heard).isEqualTo(told.stream().map(StoredMessage::message).toList());
    assertThat(outbox().read(told.getLast().seq(), ALL, 1000).messages())
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.span()).isNull());
    assertThat(spanOf(traced)).isEqualTo(span.traceId() + "/" + span.spanId());
    assertThat(spanOf(untraced)).isEqualTo("null/null");
  }

  private String spanOf(Event event) throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select trace_id, span_id from event where event_id = '" + event.id() + "'")) {
      assertThat(row.next()).isTrue();
      return row.getString(1) + "/" + row.getString(2);
    }
  }

  @Test
  void aConsumerGetsOnlyWhatItWantsAndMovesPastTheRest() {
    outbox().append(List.of(message("identity.formed", "1"), message("identity.x.y", "2")));
    outbox().append(List.of(message("identityx.formed", "3"), message("ttp.tagged", "4")));
    assertThat(topics("identity.*")).containsExactly("identity.formed");
    assertThat(topics("identity.>")).containsExactly("identity.formed", "identity.x.y");
    assertThat(topics("*.formed")).containsExactly("identity.formed", "identityx.formed");
    assertThat(topics("ttp.tagged", "identity.x.y")).containsExactly("identity.x.y", "ttp.tagged");
    assertThat(topics("canary.>")).isEmpty();
    assertThat(outbox().read(0, patterns("canary.>"), 10).upTo()).isEqualTo(4);
  }

  @Test
  void longBacklogsComeInPages() {
    outbox().append(IntStream.range(0, 7).mapToObj(i -> message("a.b", "m" + i)).toList());
    List<Long> seen = new ArrayList<>();
    Delivery page = outbox().read(0, ALL, 3);
    while (!page.messages().isEmpty()) {
      page.messages().forEach(message -> seen.add(message.seq()));
      page = outbox().read(page.upTo(), ALL, 3);
    }
    assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(outbox().read(0, ALL, 3).complete()).isFalse();
  }

  @Test
  void cursorsOfConsumersAreApartAndNeverGoBack() {
    assertThat(outbox().cursor("ttp")).isEmpty();
    outbox().advance("ttp", 5);
    outbox().advance("ttp", 3);
    outbox().advance("webhook", 1);
    assertThat(outbox().cursors()).isEqualTo(Map.of("ttp", 5L, "webhook", 1L));
    outbox().advance("new", 0);
    assertThat(outbox().cursor("new")).hasValue(0);
  }

  @Test
  void whatIsLaidAsideIsPassed() {
    outbox().append(List.of(message("a.b", "poison"), message("a.b", "good")));
    StoredMessage poison = outbox().read(0, ALL, 1).messages().getFirst();
    DeadMessage dead = new DeadMessage("ttp", poison, 3, "no \"sense\"", NOW);
    outbox().layAside(dead);
    outbox().layAside(dead);
    assertThat(outbox().deadMessages(10)).containsExactly(dead);
    assertThat(outbox().cursor("ttp")).hasValue(poison.seq());
  }

  @Test
  void whatAllHaveHeardGoesAfterAWhileAndWhatNobodyHearsLater() {
    outbox().append(List.of(message("a.b", "1"), message("a.b", "2"), message("a.b", "3")));
    outbox().advance("fast", 3);
    outbox().advance("slow", 2);
    assertThat(outbox().prune(NOW, NOW.minus(Duration.ofDays(1)))).isZero();
    assertThat(outbox().prune(NOW.plusSeconds(1), NOW.minus(Duration.ofDays(1)))).isEqualTo(2);
    assertThat(outbox().read(0, ALL, 10).messages())
        .extracting(StoredMessage::seq)
        .containsOnly(3L);
    StoredMessage left = outbox().read(0, ALL, 10).messages().getFirst();
    outbox().layAside(new DeadMessage("slow", left, 3, "no", NOW));
    assertThat(outbox().prune(NOW, NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(outbox().deadMessages(10)).isEmpty();
    outbox().append(List.of(message("a.b", "4")));
    assertThat(outbox().head()).as("numbers are not given twice").isEqualTo(4);
  }

  @Test
  void withoutConsumersEverythingCountsAsHeard() {
    outbox().append(List.of(message("a.b", "1")));
    assertThat(outbox().prune(NOW.plusSeconds(1), NOW.minusSeconds(1))).isEqualTo(1);
  }

  @Test
  void nothingIsNothing() {
    outbox().append(List.of());
    assertThat(outbox().head()).isZero();
    assertThat(outbox().read(0, ALL, 10)).isEqualTo(new Delivery(List.of(), 0, true));
  }

  @Test
  void whoListensHearsOfEachAppendAfterItIsVisible() {
    List<Long> heads = new ArrayList<>();
    outbox().onAppend(() -> heads.add(outbox().head()));
    outbox().append(List.of(message("a.b", "1"), message("a.b", "2")));
    outbox().append(List.of());
    outbox().append(List.of(message("a.b", "3")));
    assertThat(heads).containsExactly(2L, 3L);
  }

  @Test
  void twoProcessesGiveEachNumberOnceAndLeaveNoGaps() throws Exception {
    int rounds = 60;
    CountDownLatch start = new CountDownLatch(1);
    try (Stores other = open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (Stores process : List.of(stores, other)) {
        running.add(
            threads.submit(() -> {
              start.await();
              for (int i = 0; i < rounds; i++) {
                process.outbox().append(List.of(message("a.b", "x" + i), message("a.c", "y" + i)));
              }
              return rounds;
            }));
      }
      start.countDown();
      for (Future<?> run : running) {
        run.get();
      }
    }
    assertThat(outbox().read(0, ALL, 1000).messages())
        .extracting(StoredMessage::seq)
        .isEqualTo(LongStream.rangeClosed(1, 4L * rounds).boxed().toList());
  }

  @Test
  void aWorkersLastWordIsKept() {
    WorkerBeat first =
        new WorkerBeat(WorkerName.TTP, WorkerBeat.State.FAILING, "no", NOW, NOW.plusSeconds(1));
    WorkerBeat second =
        new WorkerBeat(WorkerName.TTP, WorkerBeat.State.RUNNING, "3", NOW, NOW.plusSeconds(31));
    WorkerBeat other =
        new WorkerBeat(WorkerName.CAMPAIGN_CLUSTERER, WorkerBeat.State.STOPPED, "", NOW, NOW);
    stores.workers().beat(first);
    stores.workers().beat(other);
    stores.workers().beat(second);
    assertThat(stores.workers().beats()).containsExactly(other, second);
    assertThat(second.isStale(NOW.plusSeconds(31 + 90))).isFalse();
    assertThat(second.isStale(NOW.plusSeconds(31 + 91))).isTrue();
    assertThat(other.isStale(NOW.plusSeconds(10_000))).isFalse();
  }

  private Outbox outbox() {
    return stores.outbox();
  }

  private List<String> topics(String... patterns) {
    return outbox().read(0, patterns(patterns), 10).messages().stream()
        .map(message -> message.message().topic().value())
        .toList();
  }

  private static List<TopicPattern> patterns(String... patterns) {
    return List.of(patterns).stream().map(TopicPattern::new).toList();
  }

  static Message message(String topic, String key) {
    return Message.of(new Topic(topic), "test", key, Map.of("key", key));
  }
}
