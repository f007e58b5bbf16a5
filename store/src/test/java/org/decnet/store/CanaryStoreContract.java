package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.AuditLine;
import org.decnet.engine.port.AuditQuery;
import org.decnet.engine.port.CanaryQuery;
import org.decnet.engine.port.CanaryStore;
import org.decnet.engine.port.CanaryStore.Removal;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.model.event.EventIds;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Planted tokens, what they lie in, and their uses. */
abstract class CanaryStoreContract extends StoreContract {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(2, 2);
  private static final String SEED = "a seed é";
  private static final String IP = "203.0.113.5";
  private static final AuditEntry LINE = new AuditEntry(NOW, "ada", "canary.test", "x", null);

  CanaryStoreContract(Engine engine) {
    super(engine);
  }

  @Test
  void contentIsKeptOnceAndItsFirstNameStays() {
    assertThat(store().addBlob(blob(ONE, "ab", "first é.txt"), LINE))
        .isEqualTo(blob(ONE, "ab", "first é.txt"));
    assertThat(store().addBlob(blob(TWO, "ab", "second.txt"), LINE).uuid()).isEqualTo(ONE);
    store().addBlob(blob(TWO, "cd", "other.txt"), LINE);
    assertThat(store().blobs(10, 0).data()).extracting(CanaryBlob::uuid).containsExactly(ONE, TWO);
    assertThat(store().blobs(1, 1).total()).isEqualTo(2);
    assertThat(store().blob(ONE)).contains(blob(ONE, "ab", "first é.txt"));
    assertThat(lines()).hasSize(2);
  }

  @Test
  void aBlobGoesOnlyOnceNothingPlantedLiesInIt() {
    store().addBlob(blob(ONE, "ab", "a"), LINE);
    CanaryToken token = token(TWO, "slug", null, ONE);
    assertThat(store().addToken(token, LINE)).isTrue();
    assertThat(store().removeBlob(ONE, LINE)).isEqualTo(Removal.IN_USE);
    assertThat(store().blob(ONE)).isPresent();
    store().revoke(TWO, LINE);
    assertThat(store().removeBlob(ONE, LINE)).isEqualTo(Removal.REMOVED);
    assertThat(store().removeBlob(ONE, LINE)).isEqualTo(Removal.UNKNOWN);
    assertThat(store().token(TWO).orElseThrow().blob()).isEqualTo(ONE);
    assertThat(store().addToken(token(ONE, "late", null, ONE), LINE)).as("blob gone").isFalse();
    assertThat(lines()).hasSize(4);
  }

  @Test
  void aTokenComesBackAsItWasAndItsSlugIsItsOwn() {
    CanaryToken token = token(ONE, "slug", CanaryGenerator.FINGERPRINT_HTML, null);
    assertThat(store().addToken(token, LINE)).isTrue();
    CanaryToken stored = store().token(ONE).orElseThrow();
    assertThat(stored).isEqualTo(token);
    assertThat(stored.seed()).isEqualTo(SEED);
    assertThat(store().addToken(token(TWO, "slug", CanaryGenerator.SSH_KEY, null), LINE)).isFalse();
    assertThat(store().token(TWO)).isEmpty();
    assertThat(store().planted(List.of("slug", "other"))).containsExactly(token);
    assertThat(store().planted(List.of("SLUG", "slu"))).isEmpty();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void seedsLieEncryptedAndBoundToTheirToken() throws SQLException {
    store().addToken(token(ONE, "a", CanaryGenerator.ENV_FILE, null), LINE);
    store().addToken(token(TWO, "b", CanaryGenerator.ENV_FILE, null), LINE);
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT secret_seed FROM canary_tokens")) {
      rows.next();
      String first = rows.getString(1);
      rows.next();
      assertThat(first).doesNotContain("seed").isNotEqualTo(rows.getString(1));
    }
  }

  @Test
  void listsAreFilteredByWhatIsAskedFor() {
    store().addToken(token(ONE, "a", CanaryGenerator.ENV_FILE, null), LINE);
    store().addToken(token(TWO, "b", CanaryGenerator.SSH_KEY, null), LINE);
    store().revoke(TWO, LINE);
    assertThat(found(null, null, null)).containsExactly(ONE, TWO);
    assertThat(found("web-1", null, null)).containsExactly(ONE, TWO);
    assertThat(found("web-2", null, null)).isEmpty();
    assertThat(found(null, CanaryState.REVOKED, null)).containsExactly(TWO);
    assertThat(found(null, CanaryState.PLANTED, CanaryKind.HTTP)).containsExactly(ONE);
    assertThat(found(null, null, CanaryKind.DNS)).isEmpty();
  }

  @Test
  void aUseCountsOnceHoweverOftenItIsTold() {
    store().addToken(token(ONE, "a", CanaryGenerator.HONEYDOC, null), LINE);
    TokenTrigger trigger = trigger(new UUID(5, 5), ONE, NOW);
    assertThat(store().record(trigger, false).orElseThrow().triggerCount()).isZero();
    assertThat(store().record(trigger, false)).isEmpty();
    TokenTrigger earlier = trigger(new UUID(6, 6), ONE, NOW.minusSeconds(5));
    assertThat(store().record(earlier, false).orElseThrow().triggerCount()).isEqualTo(1);
    CanaryToken after = store().token(ONE).orElseThrow();
    assertThat(after.triggerCount()).isEqualTo(2);
    assertThat(after.lastTriggeredAt()).isEqualTo(NOW);
    assertThat(store().triggers(ONE, 10, 0).data()).containsExactly(trigger, earlier);
    assertThat(store().triggers(ONE, 1, 1).data()).containsExactly(earlier);
    assertThat(store().triggers(TWO, 10, 0).total()).isZero();
  }

  @Test
  void nothingIsTakenDownOfWhatIsNotPlanted() {
    store().addToken(token(ONE, "a", CanaryGenerator.HONEYDOC, null), LINE);
    store().addToken(token(TWO, "b", CanaryGenerator.HONEYDOC, null).failed("no"), LINE);
    assertThat(store().record(trigger(new UUID(7, 7), TWO, NOW), false)).isEmpty();
    assertThat(store().record(trigger(new UUID(5, 5), ONE, NOW), true)).isPresent();
    assertThat(store().record(trigger(new UUID(6, 6), ONE, NOW), false)).isEmpty();
    assertThat(store().record(trigger(new UUID(8, 8), new UUID(9, 9), NOW), false)).isEmpty();
    assertThat(store().token(ONE).orElseThrow().state()).isEqualTo(CanaryState.REVOKED);
    assertThat(store().triggers(ONE, 10, 0).total()).isEqualTo(1);
    assertThat(store().planted(List.of("a", "b"))).isEmpty();
    assertThat(store().token(TWO).orElseThrow().lastError()).isEqualTo("no");
  }

  @Test
  void whatIsPlantedAndRevokedIsTold() {
    store().addToken(token(ONE, "a", CanaryGenerator.HONEYDOC, null), LINE);
    store().addToken(token(TWO, "b", CanaryGenerator.HONEYDOC, null).failed("no"), LINE);
    assertThat(store().revoke(ONE, LINE)).isTrue();
    assertThat(store().revoke(ONE, LINE)).isFalse();
    assertThat(store().revoke(new UUID(9, 9), LINE)).isFalse();
    assertThat(told()).containsExactly("canary." + ONE + ".placed", "canary." + ONE + ".revoked");
    assertThat(lines()).hasSize(3);
  }

  @Test
  void usesGoWithTheirAttacker() {
    store().addToken(token(ONE, "a", CanaryGenerator.HONEYDOC, null), LINE);
    write(
        Scene.ssh("web-1", "s", IP).connect(1), Scene.ssh("web-1", "t", "203.0.113.6").connect(2));
    store().record(trigger(new UUID(5, 5), ONE, NOW), false);
    stores.retention().erase(EventIds.attacker("203.0.113.6"));
    assertThat(store().triggers(ONE, 10, 0).total()).isEqualTo(1);
    stores.retention().erase(EventIds.attacker(IP));
    assertThat(store().triggers(ONE, 10, 0).total()).isZero();
  }

  private List<UUID> found(
      @Nullable String decky, @Nullable CanaryState state, @Nullable CanaryKind kind) {
    return store().tokens(new CanaryQuery(decky, state, kind, 10, 0)).data().stream()
        .map(CanaryToken::uuid)
        .toList();
  }

  private List<AuditLine> lines() {
    return stores.audit().lines(new AuditQuery(null, "canary.test", null, 50, 0)).data();
  }

  private List<String> told() {
    return stores.outbox().read(0, List.of(TopicPattern.ALL), 50).messages().stream()
        .map(StoredMessage::message)
        .map(message -> message.topic().value())
        .toList();
  }

  private CanaryStore store() {
    return stores.canaries();
  }

  private static CanaryBlob blob(UUID uuid, String sha256, String name) {
    return new CanaryBlob(uuid, sha256, name, "text/plain", 5, "ada", NOW);
  }

  private static TokenTrigger trigger(UUID uuid, UUID token, Instant at) {
    return new TokenTrigger(
        uuid,
        token,
        at,
        IP,
        EventIds.attacker(IP),
        "curl/8 é\u0000",
        "/c/slug?x=\n",
        null,
        List.of("Host: a", "X-B: \"é\""),
        "{\"nav\":1}");
  }

  private static CanaryToken token(
      UUID uuid, String slug, @Nullable CanaryGenerator generator, @Nullable UUID blob) {
    return new CanaryToken(
        uuid,
        CanaryKind.HTTP,
        "web-1",
        blob,
        generator,
        blob == null ? null : CanaryInstrumenter.PLAIN,
        "/srv/é",
        slug,
        SEED,
        "0123456789abcdef",
        Map.of("title", "é"),
        NOW,
        null,
        0,
        "ada",
        CanaryState.PLANTED,
        null);
  }
}
