package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WebhookStore;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.TagFeedback;
import org.decnet.model.tag.TagFeedback.Verdict;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Subscriptions, their secrets and their queue; and what analysts say of tags. */
abstract class WebhookStoreContract extends StoreContract {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(2, 2);
  private static final String SECRET = "a secret of the tests é";

  WebhookStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void aSubscriptionComesBackAsItWasAndItsNameIsItsOwn() {
    Webhook siem = webhook(ONE, "siem");
    assertThat(store().add(siem, SECRET)).isTrue();
    assertThat(store().webhook(ONE)).contains(siem);
    assertThat(store().add(webhook(TWO, "siem"), SECRET)).isFalse();
    assertThat(store().add(webhook(TWO, "chat"), SECRET)).isTrue();
    assertThat(store().all()).extracting(Webhook::name).containsExactly("chat", "siem");
    assertThat(store().change(webhook(TWO, "siem"))).isFalse();
    assertThat(store().change(webhook(TWO, "chats"))).isTrue();
    assertThat(store().change(webhook(new UUID(9, 9), "nobody"))).isFalse();
    assertThat(store().webhook(TWO).orElseThrow().name()).isEqualTo("chats");
  }

  @Test
  void secretsLieEncryptedAndBoundToTheirSubscription() throws SQLException {
    store().add(webhook(ONE, "siem"), SECRET);
    store().add(webhook(TWO, "chat"), SECRET);
    assertThat(store().secrets(ONE).orElseThrow().at(NOW)).containsExactly(SECRET);
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT secret FROM webhook_subscriptions")) {
      rows.next();
      String first = rows.getString(1);
      rows.next();
      assertThat(first).doesNotContain("secret").isNotEqualTo(rows.getString(1));
    }
    assertThat(store().secrets(new UUID(9, 9))).isEmpty();
  }

  @Test
  void whoeverKnowsTheAddressOfAChatMayWriteThereSoItLiesEncrypted() throws SQLException {
    Webhook chat = webhook(ONE, "chat", Channel.SLACK, "https://hooks.example/services/T0/B0/key");
    store().add(chat, SECRET);
    assertThat(store().webhook(ONE)).contains(chat);
    assertThat(chat.shownUrl()).isEqualTo("https://hooks.example/***");
    assertThat(column("url")).isEqualTo("https://hooks.example/***");
    assertThat(column("sealed_url")).isNotBlank().doesNotContain("services");

    Webhook siem = webhook(ONE, "chat", Channel.GENERIC, "https://siem.example/in");
    assertThat(store().change(siem)).isTrue();
    assertThat(store().webhook(ONE)).contains(siem);
    assertThat(column("sealed_url")).isNull();
  }

  @Test
  void mailThatWasRefusedForNowIsTakenUpAndNoneThatWasForGood() {
    Webhook mail = webhook(ONE, "mail", Channel.EMAIL, "mailto:soc@corp.example");
    store().add(mail, SECRET);
    UUID now = queue(1, "now");
    UUID good = queue(2, "good");
    store().settle(ONE, List.of(now), outcome(451, "replied 451", null, WebhookHealth.NEW));
    store().settle(ONE, List.of(good), outcome(550, "replied 550", null, WebhookHealth.NEW));
    assertThat(store().takeUp(mail, NOW)).isEqualTo(1);
    assertThat(store().waiting(ONE, 10)).extracting(WebhookDelivery::id).containsExactly(now);
  }

  private @Nullable String column(String name) throws SQLException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + name + " FROM webhook_subscriptions")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void afterARotationBothSecretsHoldForADay() {
    store().add(webhook(ONE, "siem"), SECRET);
    assertThat(store().rotate(ONE, "second secret 16", NOW)).isTrue();
    assertThat(secretsAt(NOW.plus(Duration.ofHours(24)).minusNanos(1000)))
        .containsExactly("second secret 16", SECRET);
    assertThat(secretsAt(NOW.plus(Duration.ofHours(24)))).containsExactly("second secret 16");
    store().rotate(ONE, "third secret 1617", NOW.plusSeconds(5));
    assertThat(secretsAt(NOW.plusSeconds(6)))
        .containsExactly("third secret 1617", "second secret 16");
    assertThat(store().rotate(TWO, "nobody's", NOW)).isFalse();
  }

  @Test
  void anEventIsQueuedOnceForEachSubscription() {
    both();
    StoredMessage message = message(7, "x");
    assertThat(store().queue(message, Map.of("a", 1L), List.of(ONE, TWO), NOW)).isEqualTo(2);
    assertThat(store().queue(message, Map.of("a", 2L), List.of(ONE, TWO), NOW)).isZero();
    assertThat(store().waiting(ONE, 10))
        .singleElement()
        .satisfies(delivery -> {
          assertThat(delivery.id()).isEqualTo(WebhookDelivery.id(ONE, message.message().id()));
          assertThat(delivery.payload()).isEqualTo(Map.of("a", 1L));
          assertThat(delivery.topic().value()).isEqualTo("ttp.tagged");
          assertThat(delivery.told()).isEqualTo(NOW.minusSeconds(3));
          assertThat(delivery.dueAt()).isEqualTo(NOW);
          assertThat(delivery.attempt()).isZero();
        });
  }

  @Test
  void whatWaitsComesInTheOrderOfTheOutbox() {
    both();
    queue(12, "later");
    queue(3, "sooner");
    assertThat(store().waiting(ONE, 10)).extracting(WebhookDelivery::seq).containsExactly(3L, 12L);
    assertThat(store().waiting(ONE, 1)).hasSize(1);
    assertThat(store().waiting(TWO, 10)).isEmpty();
  }

  @Test
  void whatOneProcessTakesNoOtherTakes() {
    both();
    UUID a = queue(1, "a");
    UUID b = queue(2, "b");
    Instant lease = NOW.plusSeconds(60);
    assertThat(store().claim(Map.of(a, NOW), lease)).isTrue();
    assertThat(store().claim(Map.of(a, NOW, b, NOW), lease)).isFalse();
    assertThat(store().delivery(b).orElseThrow().dueAt()).as("all or none").isEqualTo(NOW);
    assertThat(store().claim(Map.of(a, lease), NOW.plusSeconds(120))).isTrue();
  }

  @Test
  void outcomesAreTakenDownForDeliveryAndSubscription() {
    both();
    UUID a = queue(1, "a");
    WebhookHealth failing = new WebhookHealth(1, null, NOW, "status 503", null, null);
    store().settle(ONE, List.of(a), outcome(503, "status 503", NOW.plusSeconds(1), failing));
    assertThat(store().delivery(a).orElseThrow().dueAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(store().delivery(a).orElseThrow().attempt()).isEqualTo(1);
    assertThat(store().webhook(ONE).orElseThrow().health()).isEqualTo(failing);

    WebhookHealth off = new WebhookHealth(5, null, NOW, "status 503", null, NOW);
    store().settle(ONE, List.of(a), outcome(503, "status 503", null, off));
    assertThat(store().delivery(a).orElseThrow().deadLetter()).isTrue();
    assertThat(store().waiting(ONE, 10)).isEmpty();
    Webhook disabled = store().webhook(ONE).orElseThrow();
    assertThat(disabled.enabled()).isFalse();
    assertThat(disabled.collects()).isTrue();

    store().replay(a, NOW.plusSeconds(9));
    store().settle(ONE, List.of(a), outcome(204, null, null, WebhookHealth.NEW));
    WebhookDelivery arrived = store().delivery(a).orElseThrow();
    assertThat(arrived.deliveredAt()).isEqualTo(NOW);
    assertThat(arrived.deadLetter()).isFalse();
    assertThat(arrived.waits()).isFalse();
    assertThat(arrived.error()).isNull();
  }

  @Test
  void whatAReceiverRefusedIsNotTakenUpAgainAndNothingTwice() {
    both();
    UUID down = queue(1, "down");
    UUID refused = queue(2, "refused");
    UUID arrived = queue(3, "arrived");
    store().settle(ONE, List.of(down), outcome(null, "refused", null, WebhookHealth.NEW));
    store().settle(ONE, List.of(refused), outcome(400, "status 400", null, WebhookHealth.NEW));
    store().settle(ONE, List.of(arrived), outcome(200, null, null, WebhookHealth.NEW));
    assertThat(store().takeUp(webhook(ONE, "siem"), NOW)).isEqualTo(1);
    assertThat(store().waiting(ONE, 10)).extracting(WebhookDelivery::id).containsExactly(down);
    store().settle(ONE, List.of(down), outcome(500, "status 500", null, WebhookHealth.NEW));
    assertThat(store().takeUp(webhook(ONE, "siem"), NOW)).isZero();
    assertThat(store().takeUp(webhook(TWO, "chat"), NOW)).isZero();
  }

  @Test
  void deliveriesGoWithTheirSubscriptionAndWithTime() {
    both();
    UUID old = queue(1, "old");
    queue(2, "waits");
    store().settle(ONE, List.of(old), outcome(200, null, null, WebhookHealth.NEW));
    assertThat(store().deliveries(ONE, 1, 0).total()).isEqualTo(2);
    assertThat(store().prune(NOW, NOW)).isZero();
    assertThat(store().prune(NOW.plusSeconds(1), NOW)).isEqualTo(1);
    assertThat(store().prune(NOW, NOW.plusSeconds(1))).isEqualTo(1);
    UUID kept = queue(3, "c");
    assertThat(store().remove(ONE)).isTrue();
    assertThat(store().remove(ONE)).isFalse();
    assertThat(store().delivery(kept)).isEmpty();
  }

  @Test
  void theLastWordOfEachAnalystCounts() {
    RuleId rule = new RuleId("R0001");
    say(new UUID(0, 1), "ada", Verdict.WRONG, rule);
    say(new UUID(0, 1), "ada", Verdict.CORRECT, rule);
    say(new UUID(0, 1), "vic", Verdict.UNSURE, rule);
    say(new UUID(0, 2), "ada", Verdict.CORRECT, rule);
    assertThat(stores.feedback().of(new UUID(0, 1)))
        .extracting(TagFeedback::user, TagFeedback::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ada", Verdict.CORRECT),
            org.assertj.core.groups.Tuple.tuple("vic", Verdict.UNSURE));
    assertThat(stores.feedback().byRule())
        .isEqualTo(Map.of(rule, Map.of(Verdict.CORRECT, 2L, Verdict.UNSURE, 1L)));
  }

  private void say(UUID tag, String user, Verdict verdict, RuleId rule) {
    stores.feedback().say(new TagFeedback(tag, rule, user, verdict, "é\n<b>", NOW));
  }

  private List<String> secretsAt(Instant time) {
    return store().secrets(ONE).orElseThrow().at(time);
  }

  private void both() {
    store().add(webhook(ONE, "siem"), SECRET);
    store().add(webhook(TWO, "chat"), SECRET);
  }

  private UUID queue(long seq, String what) {
    StoredMessage message = message(seq, what);
    store().queue(message, message.message().payload(), List.of(ONE), NOW);
    return WebhookDelivery.id(ONE, message.message().id());
  }

  private WebhookStore store() {
    return stores.webhooks();
  }

  private static DeliveryOutcome outcome(
      @Nullable Integer status,
      @Nullable String error,
      @Nullable Instant retryAt,
      WebhookHealth health) {
    return new DeliveryOutcome(NOW, status, error, retryAt, health);
  }

  private static StoredMessage message(long seq, String what) {
    return new StoredMessage(
        seq,
        Message.of(new Topic("ttp.tagged"), "tags", what, Map.of("what", what)),
        NOW.minusSeconds(3));
  }

  private static Webhook webhook(UUID uuid, String name) {
    return webhook(uuid, name, Channel.GENERIC, "https://siem.example/in?a=é");
  }

  private static Webhook webhook(UUID uuid, String name, Channel channel, String url) {
    return new Webhook(
        uuid,
        name,
        channel,
        url,
        List.of(new TopicPattern("attacker.>"), new TopicPattern("ttp.tagged")),
        true,
        60,
        WebhookHealth.NEW,
        NOW,
        NOW);
  }
}
