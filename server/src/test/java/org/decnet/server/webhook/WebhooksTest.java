package org.decnet.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.engine.port.WebhookStore;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.intel.address.Prefix;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.EventIds;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.FakeService;
import org.decnet.testkit.FakeService.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From raw lines of a sensor to what a subscriber receives, whatever happens to it meanwhile. */
class WebhooksTest {
  private static final String SECRET = "a secret of the tests";
  private static final UUID SIEM = new UUID(7, 7);
  private static final List<Prefix> LOOPBACK =
      List.of(Objects.requireNonNull(Prefix.of("127.0.0.0/8")));

  private final HandClock clock = new HandClock();

  @TempDir private Path folder;
  private Node node;
  private Receiver receiver;
  private Webhooks webhooks;

  @BeforeEach
  void open() throws IOException {
    node = Node.open(new NodeSettings(folder));
    receiver = new Receiver();
    webhooks = Webhooks.inTurn(node.stores(), sender(), clock, () -> 0.5);
    webhooks.register();
  }

  @AfterEach
  void close() {
    webhooks.close();
    receiver.close();
    node.close();
  }

  @Test
  void aRawLineBecomesATagAndThatAnEventWithASignatureThatVerifies() throws Exception {
    subscribe(SIEM, null, "ttp.tagged");
    ingest("find / -perm -u=s 2>/dev/null");
    settle();

    Asked asked = receiver.last();
    assertThat(Receiver.json(asked).propertyNames())
        .containsExactly("id", "payload", "topic", "ts", "type", "v");
    assertThat(Receiver.json(asked).path("topic").asString()).isEqualTo("ttp.tagged");
    assertThat(Receiver.json(asked).at("/payload/techniques_added").toString())
        .contains("T1548.001");
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/in?key=1");
    assertThat(header(asked, "X-DECNET-Signature"))
        .isEqualTo(Receiver.signature(asked.body(), SECRET));
    assertThat(header(asked, "X-DECNET-Event-Id"))
        .isEqualTo(Receiver.json(asked).path("id").asString());
    assertThat(header(asked, "X-DECNET-Event-Topic")).isEqualTo("ttp.tagged");
    assertThat(header(asked, "X-DECNET-Timestamp")).isEqualTo("1577836800");
    assertThat(header(asked, "User-Agent")).isEqualTo("decnet-webhook/1.0");
    assertThat(header(asked, "Content-Type")).isEqualTo("application/json");
  }

  @Test
  void theSameLinesAgainTellNobodyAnything() {
    subscribe(SIEM, null, ">");
    ingest("find / -perm -u=s 2>/dev/null");
    settle();
    int before = receiver.requests();
    assertThat(before).isPositive();
    ingest("find / -perm -u=s 2>/dev/null");
    settle();
    assertThat(receiver.requests()).isEqualTo(before);
  }

  @Test
  void onlyWhatWasAskedForIsTold() {
    subscribe(SIEM, null, "attacker.session.*");
    ingest("find / -perm -u=s 2>/dev/null");
    settle();
    assertThat(receiver.taken())
        .isNotEmpty()
        .allSatisfy(asked ->
            assertThat(header(asked, "X-DECNET-Event-Topic")).startsWith("attacker.session."));
  }

  @Test
  void aReceiverThatIsDownForAMinuteGetsEveryEventOnceInOrder() {
    subscribe(SIEM, null, "ttp.tagged");
    receiver.fails(FakeService.hangingUp());
    List<String> told = tell(20);
    for (int second = 0; second < 60; second++) {
      webhooks.turn(clock.instant(), () -> false);
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(receiver.requests()).as("a receiver that is down is left alone").isBetween(4, 16);
    receiver.recovers();
    runFor(Duration.ofMinutes(10));

    assertThat(receiver.ids()).hasSameSizeAs(told).containsExactlyInAnyOrderElementsOf(told);
    assertThat(webhook().health().consecutiveFailures()).isZero();
    assertThat(webhook().enabled()).isTrue();
  }

  @Test
  void aDeliveryIsTriedAgainAfterOneTwoAndFourSecondsAndThenGivenUp() {
    subscribe(SIEM, null, "ttp.tagged");
    receiver.fails(FakeService.text(503, ""));
    tell(1);
    assertThat(requestsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(requestsAfter(Duration.ofMillis(999))).isEqualTo(1);
    assertThat(requestsAfter(Duration.ofMillis(1))).isEqualTo(2);
    assertThat(requestsAfter(Duration.ofSeconds(2))).isEqualTo(3);
    assertThat(requestsAfter(Duration.ofMillis(3999))).isEqualTo(3);
    assertThat(requestsAfter(Duration.ofMillis(1))).isEqualTo(4);
    assertThat(requestsAfter(Duration.ofHours(1))).isEqualTo(4);
    WebhookDelivery dead = deliveries().getFirst();
    assertThat(dead.deadLetter()).isTrue();
    assertThat(dead.attempt()).isEqualTo(4);
    assertThat(dead.statusCode()).isEqualTo(503);

    receiver.recovers();
    store().replay(dead.id(), clock.instant());
    settle();
    assertThat(receiver.ids()).containsExactly(dead.eventId().toString());
  }

  @Test
  void aReceiverThatAsksToWaitIsLeftAloneAsLong() {
    subscribe(SIEM, null, "ttp.tagged");
    receiver.fails(FakeService.header(429, "Retry-After", "90"));
    tell(1);
    assertThat(requestsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(requestsAfter(Duration.ofSeconds(89))).isEqualTo(1);
    receiver.recovers();
    assertThat(requestsAfter(Duration.ofSeconds(1))).isEqualTo(2);
    assertThat(receiver.ids()).hasSize(1);
  }

  @Test
  void whatAReceiverRefusesIsNotTriedAgain() {
    subscribe(SIEM, null, "ttp.tagged");
    receiver.fails(FakeService.text(400, ""));
    tell(1);
    runFor(Duration.ofHours(2));
    assertThat(receiver.requests()).isEqualTo(1);
    assertThat(deliveries().getFirst().deadLetter()).isTrue();
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (Receiver other = new Receiver()) {
      subscribe(SIEM, null, "ttp.tagged");
      receiver.fails(FakeService.header(307, "Location", other.url()));
      tell(1);
      settle();
      assertThat(other.requests()).isZero();
      assertThat(deliveries().getFirst().error()).contains("307").contains("redirects");
    }
  }

  @Test
  void theFifthFailureDisablesAndNothingIsLostUntilItIsEnabledAgain() {
    subscribe(SIEM, null, "ttp.tagged");
    receiver.fails(FakeService.hangingUp());
    List<String> told = tell(8);
    runFor(Duration.ofHours(2));
    Webhook disabled = webhook();
    assertThat(disabled.enabled()).isFalse();
    assertThat(disabled.health().autoDisabledAt()).isNotNull();
    assertThat(receiver.requests()).isEqualTo(5 * 4);

    receiver.recovers();
    runFor(Duration.ofHours(2));
    assertThat(receiver.taken()).isEmpty();
    List<String> late = tell(8, 1);
    enable(disabled, WebhookHealth.NEW);
    settle();
    store().deliveries(SIEM, 100, 0).data().stream()
        .filter(WebhookDelivery::deadLetter)
        .forEach(dead -> store().replay(dead.id(), clock.instant()));
    settle();
    assertThat(receiver.ids())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(told.stream(), late.stream()).toList());
  }

  @Test
  void oneThatIsDeadKeepsNoOtherWaiting() throws IOException {
    try (Receiver healthy = new Receiver()) {
      subscribe(SIEM, null, "ttp.tagged");
      UUID other = new UUID(8, 8);
      add(other, "other", healthy.url(), null, "ttp.tagged");
      receiver.fails(FakeService.hangingUp());
      List<String> told = tell(30);
      settle();
      assertThat(healthy.ids()).isEqualTo(told);
      assertThat(receiver.requests()).isEqualTo(1);
    }
  }

  @Test
  void oneThatIsSlowKeepsNoOtherWaitingNorTheWorker() throws Exception {
    CountDownLatch arrived = new CountDownLatch(10);
    try (Webhooks threaded =
            Webhooks.open(
                node.stores(),
                Map.of("DECNET_WEBHOOK_ALLOW_PRIVATE", "127.0.0.1"),
                clock,
                () -> {});
        Receiver healthy = new Receiver();
        FakeService slow = new FakeService()) {
      slow.answers(slow.silence());
      healthy.onEvent(arrived::countDown);
      add(SIEM, "slow", slow.at("/").toString(), null, "ttp.tagged");
      add(new UUID(8, 8), "other", healthy.url(), null, "ttp.tagged");
      threaded.register();
      tell(10);
      threaded.turn(clock.instant(), () -> false);
      assertThat(arrived.await(8, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aRateLimitHoldsEventsBackAndThenSendsThemTogether() {
    subscribe(SIEM, 2, "ttp.tagged");
    List<String> told = tell(7);
    settle();
    assertThat(receiver.requests()).as("the limit is known before anything is sent").isEqualTo(1);
    assertThat(receiver.ids()).isEqualTo(told);
    assertThat(Receiver.json(receiver.last()).path("topic").asString()).isEqualTo("webhook.batch");

    List<String> more = tell(7, 1);
    settle();
    List<String> most = tell(8, 3);
    settle();
    assertThat(receiver.requests()).isEqualTo(2);
    runFor(Duration.ofSeconds(59));
    assertThat(receiver.requests()).isEqualTo(2);
    runFor(Duration.ofSeconds(2));
    assertThat(receiver.requests()).isEqualTo(3);
    assertThat(receiver.ids())
        .containsAll(more)
        .containsAll(most)
        .hasSize(11)
        .doesNotHaveDuplicates();
  }

  @Test
  void whileASecretIsReplacedBothSign() throws Exception {
    subscribe(SIEM, null, "ttp.tagged");
    store().rotate(SIEM, "the second secret", clock.instant());
    tell(1);
    settle();
    Asked both = receiver.last();
    assertThat(header(both, "X-DECNET-Signature"))
        .isEqualTo(
            Receiver.signature(both.body(), "the second secret")
                + ", "
                + Receiver.signature(both.body(), SECRET));
    clock.advance(Duration.ofHours(24));
    tell(1, 1);
    settle();
    Asked last = receiver.last();
    assertThat(header(last, "X-DECNET-Signature"))
        .isEqualTo(Receiver.signature(last.body(), "the second secret"));
  }

  @Test
  void whoAsksProvidersAnewForEveryTagComesToRest() {
    subscribe(SIEM, null, "ttp.tagged");
    AtomicInteger rounds = new AtomicInteger();
    receiver.onEvent(() -> enrich(rounds.incrementAndGet()));
    ingest("find / -perm -u=s 2>/dev/null");
    for (int i = 0; i < 20; i++) {
      settle();
    }
    assertThat(rounds.get()).as("the line, and once what providers say").isBetween(2, 6);
    assertThat(receiver.ids()).hasSize(rounds.get()).doesNotHaveDuplicates();
    assertThat(store().waiting(SIEM, 10)).isEmpty();
  }

  @Test
  void whatNobodyAllowedStaysInTheHouse() {
    subscribe(SIEM, null, ">");
    append(
        Message.of(
            new Topic("attacker.session.ended"),
            "session",
            "1",
            Map.of(
                "attacker_ip",
                "198.51.100.7",
                "mail_from",
                "someone@corp.example",
                "commands",
                List.of(
                    Map.of(
                        "command_text", "mysql -u root -phunter2secret",
                        "password", "hunter2secret")))));
    append(Message.of(new Topic("unheard.of"), "x", "1", Map.of("secret", "hunter2secret")));
    settle();
    assertThat(receiver.taken()).hasSize(2);
    assertThat(receiver.taken().getFirst().body()).contains("198.51.100.7").contains("mysql");
    assertThat(receiver.taken())
        .noneSatisfy(asked -> assertThat(asked.body()).contains("hunter2secret"))
        .noneSatisfy(asked -> assertThat(asked.body()).contains("corp.example"));
  }

  @Test
  void whatWasToldBeforeSomebodySubscribedIsNotForThem() {
    tell(1);
    store()
        .add(
            webhook(
                SIEM,
                "siem",
                receiver.url(),
                null,
                Instant.parse("2120-01-01T00:00:00Z"),
                "ttp.tagged"),
            SECRET);
    settle();
    assertThat(receiver.requests()).isZero();
  }

  @Test
  void aReceiverWhoseNameChangesToAnInnerAddressGetsNothing() throws IOException {
    InetAddress inner = InetAddress.getLoopbackAddress();
    Sender closed =
        new Sender(
            new AddressGate(host -> List.of(inner), WebhookSettings.DEFAULTS),
            null,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofSeconds(5));
    try (Webhooks others = Webhooks.inTurn(node.stores(), closed, clock, () -> 0.5)) {
      subscribe(SIEM, null, "ttp.tagged");
      tell(1);
      others.turn(clock.instant(), () -> false);
      assertThat(receiver.requests()).isZero();
      assertThat(deliveries().getFirst().error()).startsWith("Not sent");
    }
  }

  private void enrich(int round) {
    UUID attacker = EventIds.attacker("198.51.100.7");
    Instant now = clock.instant().plusSeconds(round);
    AttackerIntel intel =
        AttackerIntel.none(attacker, "198.51.100.7")
            .with(new ProviderAnswer.Feodo(true, "Emotet", null, "{}", now))
            .cached(now, now.plusSeconds(60));
    node.stores().intel().save(List.of(intel));
    node.intelTagging().enriched(intel);
  }

  private void runFor(Duration time) {
    Instant end = clock.instant().plus(time);
    Instant next = settle();
    while (next.isBefore(end)) {
      clock.advance(Duration.between(clock.instant(), next));
      next = settle();
    }
    clock.advance(Duration.between(clock.instant(), end));
    settle();
  }

  private int requestsAfter(Duration time) {
    clock.advance(time);
    settle();
    return receiver.requests();
  }

  /** Turns until nothing is due now, and says when something will be. */
  private Instant settle() {
    Instant now = clock.instant();
    for (int i = 0; i < 50; i++) {
      Instant next = webhooks.turn(now, () -> false).next();
      if (next != null && next.isAfter(now)) {
        return next;
      }
    }
    return Instant.MAX;
  }

  private List<String> tell(int count) {
    return tell(0, count);
  }

  private List<String> tell(int from, int count) {
    List<Message> messages =
        IntStream.range(from, from + count)
            .mapToObj(i ->
                Message.of(
                    new Topic("ttp.tagged"), "tags", "tag " + i, Map.of("session_id", "s" + i)))
            .toList();
    node.stores().outbox().append(messages);
    return messages.stream().map(message -> message.id().toString()).toList();
  }

  private void append(Message message) {
    node.stores().outbox().append(List.of(message));
  }

  private void ingest(String command) {
    String line =
        "{\"eventid\":\"cowrie.command.input\",\"timestamp\":\"2026-03-01T04:05:11.200000Z\","
            + "\"sensor\":\"web-1\",\"session\":\"5e551011\",\"src_ip\":\"198.51.100.7\","
            + "\"input\":\""
            + command
            + "\",\"message\":\"\"}\n"
            + "{\"eventid\":\"cowrie.session.closed\",\"timestamp\":\"2026-03-01T04:05:12.200000Z\","
            + "\"sensor\":\"web-1\",\"session\":\"5e551011\",\"src_ip\":\"198.51.100.7\","
            + "\"duration_ms\":1900,\"message\":\"\"}\n";
    Ingest ingest =
        new Ingest(
            List.of(new CowrieCodec(node.stores().events())),
            DeadLetters.none(),
            IngestListener.NONE);
    try (IngestRun run = node.ingest()) {
      ingest.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "test", run);
    }
  }

  private void subscribe(UUID uuid, @Nullable Integer limit, String... patterns) {
    add(uuid, "siem", receiver.url(), limit, patterns);
  }

  private void add(
      UUID uuid, String name, String url, @Nullable Integer limit, String... patterns) {
    store().add(webhook(uuid, name, url, limit, HandClock.START, patterns), SECRET);
  }

  private void enable(Webhook webhook, WebhookHealth health) {
    store()
        .change(
            new Webhook(
                webhook.uuid(),
                webhook.name(),
                webhook.channel(),
                webhook.url(),
                webhook.patterns(),
                true,
                webhook.rateLimitPerMinute(),
                health,
                webhook.createdAt(),
                webhook.updatedAt()));
  }

  private static Webhook webhook(
      UUID uuid,
      String name,
      String url,
      @Nullable Integer limit,
      Instant since,
      String... patterns) {
    return new Webhook(
        uuid,
        name,
        Channel.GENERIC,
        url,
        Arrays.stream(patterns).map(TopicPattern::new).toList(),
        true,
        limit,
        WebhookHealth.NEW,
        since,
        since);
  }

  private Webhook webhook() {
    return store().webhook(SIEM).orElseThrow();
  }

  private List<WebhookDelivery> deliveries() {
    return store().deliveries(SIEM, 100, 0).data();
  }

  private WebhookStore store() {
    return node.stores().webhooks();
  }

  private static String header(Asked asked, String name) {
    return asked.headers().getFirst(name);
  }

  private static Sender sender() {
    return new Sender(
        new AddressGate(HostResolver.SYSTEM, new WebhookSettings(LOOPBACK, null)),
        null,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        Duration.ofSeconds(5));
  }
}
