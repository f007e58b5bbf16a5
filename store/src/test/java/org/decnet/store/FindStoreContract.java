package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.decnet.engine.port.BlobStore;
import org.decnet.engine.port.BountyQuery;
import org.decnet.engine.port.MailQuery;
import org.decnet.engine.port.RetentionStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.Page;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.Bounty;
import org.decnet.model.bounty.BountyType;
import org.decnet.model.bounty.KeptBlob;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bounty.SmtpTarget;
import org.decnet.model.bounty.StoredArtifact;
import org.decnet.model.bounty.StoredMail;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What events leave beside themselves: each thing once, in any order, in any batches. */
abstract class FindStoreContract extends StoreContract {
  private static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene TWO = Scene.ssh("Mail Host", "s2", "203.0.113.9");
  private static final String FILE = Hashes.sha256("payload");
  private static final String OTHER_FILE = Hashes.sha256("other payload");
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

  private static Event file(Scene scene, double second, String sha256, @Nullable String storedAs) {
    return scene
        .event(EventKind.FILE, second)
        .set(Field.DIRECTION, "upload")
        .set(Field.SHA256, sha256)
        .set(Field.SIZE, 100 + (long) second)
        .set(Field.STORED_AS, storedAs)
        .build();
  }

  private static Event recipient(Scene scene, double second, String domain) {
    return scene
        .event(EventKind.MAIL_COMMAND, second)
        .set(Field.VERB, "RCPT")
        .set(Field.ARGUMENT_DOMAIN, domain)
        .build();
  }

  private static Event mail(Scene scene, double second, boolean malware, String... files) {
    return scene
        .event(EventKind.EMAIL, second)
        .set(Field.RCPT_DOMAINS, List.of("example.org"))
        .set(Field.ATTACHMENT_SHA256S, List.of(files))
        .set(Field.ATTACHMENT_EXTENSIONS, List.of(second < 50 ? "docm" : "zip"))
        .set(Field.SUBJECT_SHA256, Hashes.sha256("subject " + second))
        .set(Field.BODY_SHA256, Hashes.sha256("body"))
        .set(Field.MAL_HASH_MATCH, malware)
        .build();
  }

  private static Event hassh(Scene scene, double second, String value) {
    return scene
        .event(EventKind.FINGERPRINT, second)
        .id(EventIds.ofRecord(scene.sensor(), "testkit", "hassh" + second + value))
        .set(Field.FINGERPRINT_TYPE, "hassh")
        .set(Field.VALUE, value)
        .build();
  }

  private static Event leak(Scene scene, double second) {
    return scene
        .event(EventKind.IPV6_LEAK, second)
        .set(Field.ADDR, "fe80::211:22ff:fe33:4455")
        .set(Field.MAC_OUI, "00:11:22")
        .set(Field.IID_KIND, "eui64")
        .build();
  }

  private static List<Event> everything() {
    List<Event> events = new ArrayList<>();
    for (Scene scene : List.of(ONE, TWO)) {
      for (int second = 10; second < 90; second += 10) {
        events.add(file(scene, second, second % 20 == 0 ? FILE : OTHER_FILE, "a.bin"));
        events.add(file(scene, second + 1, FILE, second % 20 == 0 ? null : "../../etc/passwd"));
        events.add(recipient(scene, second, second % 20 == 0 ? "example.org" : "Example.NET"));
        events.add(mail(scene, second, second == 40, FILE));
        events.add(mail(scene, second + 2, true, FILE, OTHER_FILE));
        events.add(hassh(scene, second, "h" + second % 30));
        events.add(leak(scene, second));
      }
    }
    return events;
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
  void malwareOnceSaidStaysSaid() {
    write(mail(ONE, 60, true, FILE));
    write(mail(TWO, 20, false, FILE), mail(ONE, 70, false, FILE));
    ObservedAttachment seen = stores.finds().attachment(FILE).orElseThrow();
    assertThat(seen)
        .isEqualTo(
            new ObservedAttachment(
                FILE,
                Scene.second(20),
                Scene.second(70),
                3,
                "Mail Host",
                TWO.attacker(),
                ONE.attacker(),
                List.of("docm", "zip"),
                Hashes.sha256("subject 20.0"),
                new MalwareMatch("feed", Scene.second(60))));
    assertThat(stores.finds().attachments(10, 0).data()).containsExactly(seen);
  }

  @Test
  void aVerdictThatComesLaterStaysToo() {
    write(mail(ONE, 20, false, FILE));
    stores.finds().judge(FILE, new MalwareMatch("malwarebazaar", NOW));
    stores.finds().judge(FILE, new MalwareMatch("another", NOW.minusSeconds(9)));
    stores.finds().judge(OTHER_FILE, new MalwareMatch("malwarebazaar", NOW));
    write(mail(TWO, 30, false, FILE));
    ObservedAttachment seen = stores.finds().attachment(FILE).orElseThrow();
    assertThat(seen.malware()).isEqualTo(new MalwareMatch("malwarebazaar", NOW));
    assertThat(seen.observations()).isEqualTo(2);
    assertThat(stores.finds().attachment(OTHER_FILE)).isEmpty();
  }

  @Test
  void ofSeveralFilesOfAMailNobodySaysWhichIsBad() {
    write(mail(ONE, 60, true, FILE, OTHER_FILE));
    ObservedAttachment seen = stores.finds().attachment(FILE).orElseThrow();
    assertThat(seen.malware()).isNull();
    assertThat(seen.extensions()).isEmpty();
    assertThat(seen.observations()).isEqualTo(1);
  }

  @Test
  void capturedFilesHaveNamesThatLeadNowhere() {
    write(
        file(ONE, 1, FILE, "../../etc/passwd"),
        file(ONE, 2, OTHER_FILE, ".."),
        file(TWO, 3, FILE, "sample.elf"));
    assertThat(artifacts(null, "web-1"))
        .extracting(artifact -> artifact.name().storedAs())
        .containsExactly(OTHER_FILE, FILE);
    StoredArtifact other = artifacts(FILE, null).getFirst();
    assertThat(other.name().decky()).matches("mail-host-[0-9a-f]{8}");
    assertThat(other.name().storedAs()).isEqualTo("sample.elf");
    assertThat(other.size()).isEqualTo(103);
    assertThat(other.state()).isEqualTo(StoredArtifact.BlobState.ABSENT);
    assertThat(stores.finds().artifact(other.name())).contains(other);
    assertThat(stores.finds().artifact(new ArtifactName("web-1", "ssh", "none"))).isEmpty();
  }

  @Test
  void filesThatNoEventNamesGoFirstAndThenTheLargest() {
    write(file(ONE, 1, FILE, "x"), file(ONE, 2, OTHER_FILE, "y"));
    String nobodys = Hashes.sha256("nobody's");
    BlobStore blobs = stores.blobs();
    blobs.keep(new KeptBlob(FILE, 10_000, 8192, "web-1", NOW));
    blobs.keep(new KeptBlob(OTHER_FILE, 20_000, 20_480, "web-1", NOW));
    blobs.keep(new KeptBlob(nobodys, 5, 4096, "web-2", NOW));
    assertThat(blobs.usage()).isEqualTo(new BlobStore.Usage(32_768, 3));
    assertThat(blobs.usage("web-1")).isEqualTo(new BlobStore.Usage(28_672, 2));
    assertThat(blobs.first(10))
        .extracting(KeptBlob::sha256)
        .containsExactly(nobodys, OTHER_FILE, FILE);
    assertThat(blobs.first(1)).hasSize(1);
    blobs.forget(OTHER_FILE, NOW, "no room");
    assertThat(blobs.isKept(OTHER_FILE)).isFalse();
    assertThat(blobs.isKept(FILE)).isTrue();
    assertThat(blobs.usage("web-1").files()).isEqualTo(1);
    assertThat(artifacts(OTHER_FILE, null).getFirst().state())
        .isEqualTo(StoredArtifact.BlobState.EVICTED);
    assertThat(artifacts(FILE, null).getFirst().size()).isEqualTo(10_000);
    blobs.keep(new KeptBlob(OTHER_FILE, 20_000, 20_480, "web-1", NOW));
    assertThat(artifacts(OTHER_FILE, null).getFirst().state())
        .isEqualTo(StoredArtifact.BlobState.KEPT);
  }

  @Test
  void whatTagsCiteStandsApartLargestFirst() {
    Event brought = file(ONE, 1, FILE, "x");
    Event other = file(ONE, 2, OTHER_FILE, "y");
    write(other);
    writeTagged(brought, citing(brought, "R0012", Map.of("sha256", FILE)));
    BlobStore blobs = stores.blobs();
    blobs.keep(new KeptBlob(FILE, 10_000, 8192, "web-1", NOW));
    blobs.keep(new KeptBlob(OTHER_FILE, 20_000, 20_480, "web-1", NOW));
    assertThat(blobs.first(10)).extracting(KeptBlob::sha256).containsExactly(OTHER_FILE);
    assertThat(blobs.cited(10)).extracting(KeptBlob::sha256).containsExactly(FILE);
    assertThat(blobs.citedUsage()).isEqualTo(new BlobStore.Usage(8192, 1));
    stores
        .tags()
        .insertTags(
            List.of(
                citing(other, "R0046", Map.of("attachment_sha256s", List.of(OTHER_FILE, FILE))),
                citing(other, "R0047", Map.of("sha256", "no hash"))));
    assertThat(blobs.cited(10)).extracting(KeptBlob::sha256).containsExactly(OTHER_FILE, FILE);
    assertThat(blobs.cited(1)).hasSize(1);
    stores.retention().forget(RetentionStore.Data.TAGS, Scene.second(99), 10);
    assertThat(blobs.cited(10)).as("no tag cites it any more").isEmpty();
    assertThat(blobs.first(10)).hasSize(2);
  }

  private static Tag citing(Event event, String rule, Map<String, Object> evidence) {
    return Tags.of(event, rule, "T1105", 0.9, evidence);
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
    stores.retention().forget(RetentionStore.Data.EVENTS, Scene.second(15), 10);
    assertThat(stores.finds().mails(new MailQuery(null, null, 10, 0)).data())
        .extracting(StoredMail::id)
        .containsExactly(second.id());
  }

  @Test
  void ofTwoFilesOfOneNameTheLaterCounts() {
    write(file(ONE, 9, OTHER_FILE, "x"));
    write(file(ONE, 2, FILE, "x"));
    StoredArtifact artifact = artifacts(null, null).getFirst();
    assertThat(artifact.sha256()).isEqualTo(OTHER_FILE);
    assertThat(artifact.firstSeen()).isEqualTo(Scene.second(2));
    assertThat(artifact.count()).isEqualTo(2);
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
    return stores.finds().artifacts(new ArtifactQuery(sha256, decky, null, null, 100, 0)).data();
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
