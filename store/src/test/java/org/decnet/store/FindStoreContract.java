package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.store.FoundEvents.FILE;
import static org.decnet.store.FoundEvents.ONE;
import static org.decnet.store.FoundEvents.OTHER_FILE;
import static org.decnet.store.FoundEvents.TWO;
import static org.decnet.store.FoundEvents.everything;
import static org.decnet.store.FoundEvents.file;
import static org.decnet.store.FoundEvents.hassh;
import static org.decnet.store.FoundEvents.leak;
import static org.decnet.store.FoundEvents.mail;
import static org.decnet.store.FoundEvents.recipient;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.MailQuery;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.Page;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.bounty.StoredArtifact;
import org.decnet.model.bounty.StoredMail;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What events leave beside themselves: each thing once, in any order, in any batches. */
abstract class FindStoreContract extends StoreContract {
  private static final List<String> TABLES =
      List.of(
          "attackers",
          "smtp_targets",
          "bounty",
          "observed_attachments",
          "mail",
          "artifacts",
          "attacker_fingerprint_state");

  FindStoreContract(Engine engine) {
    super(engine);
  }

  private List<String> dump(Path folder) throws SQLException {
    try (Connection connection = connect(folder)) {
      return Dump.of(connection, TABLES);
    }
  }

  @Test
  void orderAndBatchesDoNotMatter() throws SQLException {
    List<Event> events = everything();
    write(events);
    List<String> expected = dump(folder);
    assertThat(expected).hasSizeGreaterThan(15);
    for (int seed = 1; seed <= 4; seed++) {
      List<Event> shuffled = new ArrayList<>(events);
      Random random = new Random(seed);
      Collections.shuffle(shuffled, random);
      Path other = folder.resolve("run-" + seed);
      try (Stores stores = open(other)) {
        for (int from = 0; from < shuffled.size(); ) {
          int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
          write(stores, shuffled.subList(from, to));
          from = to;
        }
      }
      Dump.assertSame(dump(other), expected);
    }
  }

  @Test
  void writingAgainChangesNothing() throws SQLException {
    write(everything());
    List<String> expected = dump(folder);
    long head = stores.outbox().head();
    write(everything().reversed());
    Dump.assertSame(dump(folder), expected);
    assertThat(stores.outbox().head()).isEqualTo(head);
  }

  @Test
  void mailIsCountedByTheDomainsOfItsRecipients() {
    write(
        recipient(ONE, 3, "Example.ORG"),
        recipient(ONE, 4, "example.net"),
        recipient(ONE, 6, "someone@example.com"),
        recipient(ONE, 7, "\"john doe"),
        recipient(TWO, 8, "example.org"),
        mail(ONE, 10, false, FILE));
    write(recipient(ONE, 11, "example.org"), mail(ONE, 12, false, OTHER_FILE));
    UUID attacker = ONE.attacker();
    assertThat(stores.finds().smtpTargets(attacker, 10, 0).data())
        .containsExactly(
            new SmtpTarget(attacker, "example.org", Scene.second(3), Scene.second(12), 2),
            new SmtpTarget(attacker, "example.net", Scene.second(4), Scene.second(4), 0));
    assertThat(stores.finds().smtpTargets(attacker, 1, 0).total()).isEqualTo(2);
  }

  @Test
  void eachFindIsThereOnceWithItsFirstPlace() throws SQLException {
    write(file(ONE, 30, FILE, "x"), hassh(ONE, 31, "h1"), hassh(ONE, 32, "h1"), leak(ONE, 33));
    write(file(Scene.ssh("db-9", "s9", "198.51.100.7"), 20, FILE, "y"));
    List<Bounty> found = bounties(null, ONE.attacker(), null);
    assertThat(found)
        .extracting(Bounty::type)
        .containsExactly(BountyType.IP_LEAK, BountyType.FINGERPRINT, BountyType.ARTIFACT);
    assertThat(found.getLast().payload()).isEqualTo(Map.of("kind", "file", "sha256", FILE));
    assertThat(found.getLast().at()).isEqualTo(Scene.second(20));
    assertThat(found.getLast().decky()).isEqualTo("db-9");
    assertThat(found.get(1).payload())
        .isEqualTo(Map.of("fingerprint_type", "hassh", "value", "h1"));
    assertThat(found.getFirst().payload())
        .containsEntry("addr", "fe80::211:22ff:fe33:4455")
        .containsEntry("iid_kind", "eui64");
    assertThat(column("bounty_count", ONE)).isEqualTo(3);
    write(file(TWO, 30, FILE, "x"));
    assertThat(column("bounty_count", ONE)).isEqualTo(3);
    assertThat(column("bounty_count", TWO)).isEqualTo(1);
  }

  @Test
  void findsAreListedByTypeAttackerAndText() {
    write(everything());
    assertThat(bounties(BountyType.ARTIFACT, TWO.attacker(), null)).hasSize(3);
    assertThat(bounties(null, null, FILE)).hasSize(2);
    assertThat(bounties(null, null, "Mail Host")).hasSize(7);
    assertThat(bounties(null, null, "%")).isEmpty();
  }

  @Test
  void whatIsWorthNothingIsNotKept() {
    write(
        file(ONE, 1, Hashes.sha256(""), "empty"),
        file(ONE, 2, "da39a3ee5e6b4b0d3255bfef95601890afd80709", "sha1"),
        file(ONE, 3, "../../etc/passwd", "hash"),
        hassh(ONE, 4, "server").toBuilder().set(Field.DIRECTION, "out").build(),
        file(ONE, 5, FILE, "probe").toBuilder().set(Field.SYNTHETIC, true).build());
    assertThat(bounties(null, null, null)).isEmpty();
    assertThat(artifacts(null, null)).isEmpty();
  }

  @Test
  void mailsAreKeptOnceWithWhatWasNoticedAndGoWithTheirEvents() {
    Event first =
        mail(ONE, 10, true, FILE).toBuilder()
            .set(Field.BODY_SIMHASH, "00ff00ff00ff00ff")
            .set(Field.BODY_CLUSTER, "group-1")
            .set(Field.SHA256, FILE)
            .set(Field.SIZE, 1234L)
            .set(Field.SUBJECT_FLAGS, List.of("invoice", "urgent"))
            .build();
    Event second = mail(TWO, 20, false);
    write(first);
    write(first, second);
    Page<StoredMail> all = stores.finds().mails(new MailQuery(null, null, 10, 0));
    assertThat(all.data()).extracting(StoredMail::id).containsExactly(second.id(), first.id());
    assertThat(all.data().getLast())
        .isEqualTo(
            new StoredMail(
                first.id(),
                "web-1",
                null,
                FILE,
                1234L,
                ONE.attacker(),
                Hashes.sha256("subject 10.0"),
                "00ff00ff00ff00ff",
                "group-1",
                Map.of("mal_hash_match", true, "subject_flags", List.of("invoice", "urgent")),
                Scene.second(10)));
    assertThat(stores.finds().mails(new MailQuery(TWO.attacker(), null, 10, 0)).total())
        .isEqualTo(1);
    assertThat(stores.finds().mails(new MailQuery(null, "group-1", 10, 0)).total()).isEqualTo(1);
    stores.retention().forget(RetentionStore.Data.EVENTS, happenedBefore(Scene.second(15)), 10);
    assertThat(stores.finds().mails(new MailQuery(null, null, 10, 0)).data())
        .extracting(StoredMail::id)
        .containsExactly(second.id());
  }

  @Test
  void aHashThatWasNotThereBeforeIsARotation() throws SQLException {
    write(hassh(ONE, 10, "h1"), hassh(TWO, 11, "h1"));
    assertThat(rotations()).isEmpty();
    write(hassh(ONE, 20, "h2"));
    write(hassh(ONE, 30, "h1"), hassh(ONE, 40, "h2"));
    assertThat(rotations()).hasSize(1);
    assertThat(rotations().getFirst().payload())
        .isEqualTo(
            Map.of(
                "attacker_uuid",
                ONE.attacker().toString(),
                "ip",
                "198.51.100.7",
                "port",
                0L,
                "probe_type",
                "hassh",
                "old_hash",
                "h1",
                "new_hash",
                "h2",
                "rotation_count",
                1L,
                "ts",
                Scene.second(20).toString()));
    assertThat(column("rotation_count", ONE)).isEqualTo(1);
    assertThat(column("rotation_count", TWO)).isZero();
    assertThat(column("last_rotation_at", ONE)).isEqualTo(micros(Scene.second(20)));
  }

  @Test
  void scoresRiseWithWhatWasDoneAndBrought() throws SQLException {
    Event first = ONE.command(1, "id");
    Event second = ONE.command(2, "crontab x");
    writeTagged(first, Tags.of(first, "R0001", "T1083", 0.9));
    writeTagged(first, Tags.of(first, "R0001", "T1083", 0.9));
    writeTagged(second, Tags.of(second, "R0002", "T1053", 0.2));
    assertThat(told("attacker.scored")).hasSize(1);
    double before = score(told("attacker.scored").getFirst());
    assertThat(before).isPositive();
    assertThat(stores.finds().score(ONE.attacker())).isEqualTo(before);
    assertThat(stores.finds().score(TWO.attacker())).isZero();
    assertThat(stores.finds().scoreReason(TWO.attacker())).isEmpty();
    assertThat(stores.finds().scoreReason(ONE.attacker()))
        .containsEntry("technique", "T1083")
        .containsEntry("brought_files", false);
    write(file(ONE, 3, FILE, "x"));
    write(file(ONE, 4, FILE, "x"));
    assertThat(told("attacker.scored")).hasSize(2);
    assertThat(told("attacker.scored").getLast().payload())
        .containsEntry("attacker_uuid", ONE.attacker().toString())
        .containsEntry("bounty_count", 1L)
        .containsEntry("event_count", 3L)
        .containsEntry("is_traversal", false);
    assertThat(score(told("attacker.scored").getLast())).isGreaterThan(before);
  }

  @Test
  void scoresDoNotDependOnTheOrder() throws SQLException {
    Event command = ONE.command(1, "id");
    List<TaggedEvent> events =
        List.of(
            new TaggedEvent(
                command,
                List.of(
                    Tags.of(command, "R0001", "T1083", 0.9),
                    Tags.of(command, "R0002", "T1003", 0.9),
                    Tags.of(command, "R0003", "T1548.001", 0.5))),
            new TaggedEvent(file(ONE, 3, FILE, "x"), List.of()));
    stores.events().write(events);
    Path other = folder.resolve("other");
    try (Stores stores = open(other)) {
      events.reversed().forEach(event -> stores.events().write(List.of(event)));
    }
    Dump.assertSame(dump(other), dump(folder));
    assertThat(column("score", ONE)).isPositive();
  }

  private static double score(Message message) {
    return message.payload().get("score") instanceof Double score ? score : -1;
  }

  private List<Message> told(String topic) {
    return stores.outbox().read(0, List.of(new TopicPattern(topic)), 100).messages().stream()
        .map(stored -> stored.message())
        .toList();
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }

  private List<Message> rotations() {
    return told("attacker.fingerprint_rotated");
  }

  private List<Bounty> bounties(
      @Nullable BountyType type, @Nullable UUID attacker, @Nullable String search) {
    return stores.finds().bounties(new BountyQuery(type, attacker, search, 100, 0)).data();
  }

  private List<StoredArtifact> artifacts(@Nullable String sha256, @Nullable String decky) {
    return stores
        .finds()
        .artifacts(new ArtifactQuery(sha256, decky, null, null, null, 100, 0))
        .data();
  }

  private long column(String name, Scene scene) throws SQLException {
    try (Connection connection = connect(folder);
        var statement =
            connection.prepareStatement("select " + name + " from attackers where ip = ?")) {
      statement.setString(1, scene.ip());
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getLong(1);
      }
    }
  }
}
