package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.AttackerQuery.Sort;
import org.decnet.engine.port.CredentialQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.ServiceActivity;
import org.decnet.model.actor.Standing;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.bounty.ArtifactContent;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.KeptBlob;
import org.decnet.model.bounty.StoredArtifact.BlobState;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.model.intel.Verdict;
import org.decnet.model.tag.TechniqueTally;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of attackers beside their rows, and all that lists are narrowed by. */
abstract class AttackerStoreContract extends StoreContract {
  private static final Scene ONE = Scene.ssh("web-1", "s1", "198.51.100.7");
  private static final Scene TWO = new Scene("web-2", "s2", "203.0.113.9", "telnet");
  private static final String FILE = Hashes.sha256("payload");
  private static final String TYPE = "application/x-elf";

  AttackerStoreContract(Engine engine) {
    super(engine);
  }

  private List<String> ips(
      @Nullable String technique, @Nullable Verdict verdict, @Nullable String country) {
    TechniqueId id = technique == null ? null : new TechniqueId(technique);
    return stores
        .actors()
        .attackers(new AttackerQuery(null, null, country, null, id, verdict, Sort.SCORE, 10, 0))
        .data()
        .stream()
        .map(Attacker::ip)
        .toList();
  }

  private void writeTagged() {
    Event find = ONE.command(1, "find");
    writeTagged(
        find,
        Tags.of(find, "R1", "T1548.001", 0.9),
        Tags.of(find, "R2", "T1083", 0.7),
        Tags.of(find, "R3", "T1082", 0.4));
    write(TWO.connect(2));
  }

  @Test
  void techniquesNarrowAttackersAndSessions() {
    writeTagged();

    assertThat(ips("T1548", null, null)).containsExactly(ONE.ip());
    assertThat(ips("T1548.001", null, null)).containsExactly(ONE.ip());
    assertThat(ips("T1548.002", null, null)).isEmpty();
    assertThat(ips("T1082", null, null)).as("of low confidence").isEmpty();
    assertThat(sessions("T1548", false)).containsExactly(ONE.session().value());
    assertThat(sessions("T1548.002", false)).isEmpty();
    assertThat(sessions(null, false)).hasSize(2);
    assertThat(sessions(null, true)).as("recorded").isEmpty();
  }

  private List<String> sessions(@Nullable String technique, boolean recorded) {
    TechniqueId id = technique == null ? null : new TechniqueId(technique);
    return stores
        .actors()
        .sessions(new SessionQuery(null, null, null, id, recorded, 10, 0))
        .data()
        .stream()
        .map(session -> session.id().value())
        .toList();
  }

  @Test
  void verdictsNarrowAttackersAndNobodysIsUnknown() {
    writeTagged();
    stores
        .intel()
        .save(
            List.of(
                AttackerIntel.none(ONE.attacker(), String.valueOf(ONE.ip()))
                    .with(new ProviderAnswer.Feodo(true, "x", null, "{}", NOW))
                    .cached(NOW, NOW)));

    assertThat(ips(null, Verdict.MALICIOUS, null)).containsExactly(ONE.ip());
    assertThat(ips(null, Verdict.UNKNOWN, null)).containsExactly(TWO.ip());
    assertThat(ips(null, Verdict.BENIGN, null)).isEmpty();
    assertThat(ips(null, null, "NL")).isEmpty();
  }

  @Test
  void talliesOfSeveralAreThoseOfEach() {
    writeTagged();

    Map<UUID, List<TechniqueTally>> tallies =
        stores.attackers().tallies(List.of(ONE.attacker(), TWO.attacker()), 0.6);
    assertThat(tallies).containsOnlyKeys(ONE.attacker());
    assertThat(tallies.get(ONE.attacker()))
        .extracting(tally -> tally.technique().value())
        .containsExactlyInAnyOrder("T1548.001", "T1083");
    assertThat(stores.attackers().tallies(List.of(), 0)).isEmpty();
  }

  @Test
  void standingsAreThoseOfKnownAttackers() {
    write(file(ONE, 1, "a"), TWO.connect(2));

    Map<UUID, Standing> standings =
        stores.attackers().standings(List.of(ONE.attacker(), TWO.attacker(), new UUID(1, 1)));
    assertThat(standings).containsOnlyKeys(ONE.attacker(), TWO.attacker());
    assertThat(standings.values())
        .extracting(Standing::bountyCount)
        .containsExactlyInAnyOrder(1L, 0L);
    assertThat(standings).containsEntry(TWO.attacker(), Standing.NONE);
  }

  @Test
  void aServiceIsUsedOrOnlyLookedAt() {
    Scene telnet = new Scene("web-1", "s9", ONE.ip(), "telnet");
    write(ONE.connect(1), ONE.command(2, "id"), telnet.connect(3));

    assertThat(stores.attackers().services(ONE.attacker()))
        .isEqualTo(new ServiceActivity(List.of("ssh"), List.of("telnet")));
    assertThat(stores.attackers().latest(ONE.attacker(), 2))
        .extracting(Event::time)
        .containsExactly(Scene.second(3), Scene.second(2));
    assertThat(stores.attackers().observations(ONE.attacker())).isZero();
  }

  @Test
  void fingerprintsAreListedByTypeAndValue() {
    write(ONE.banner(1, "SSH-2.0-b"), ONE.banner(2, "SSH-2.0-a"), ONE.banner(3, "SSH-2.0-a"));

    assertThat(stores.attackers().fingerprints(ONE.attacker(), 10, 0).data())
        .extracting(found -> found.value() + " " + found.count())
        .containsExactly("SSH-2.0-a 2", "SSH-2.0-b 1");
  }

  private List<Credential> credentials(
      @Nullable String search, @Nullable String service, @Nullable String ip) {
    return stores
        .attackers()
        .credentials(new CredentialQuery(search, service, ip, null, null, 10, 0))
        .data();
  }

  @Test
  void credentialsAreNarrowedAndTheirSecretsOpened() {
    write(
        ONE.login(1, "root", "hunter2", "failure"),
        ONE.login(2, "root", "hunter2", "failure"),
        TWO.login(3, "admin", "p\u00e4ss \ud83d\ude00", "failure"));

    assertThat(credentials(null, null, null))
        .extracting(Credential::principal)
        .containsExactly("root", "admin");
    assertThat(credentials("oo", null, null)).hasSize(1);
    assertThat(credentials("%", null, null)).isEmpty();
    assertThat(credentials(Hashes.sha256("hunter2"), null, null)).hasSize(1);
    assertThat(credentials(null, "telnet", null)).hasSize(1);
    assertThat(credentials(null, null, ONE.ip())).hasSize(1);
    assertThat(stores.attackers().secrets(credentials(null, null, null)).values())
        .containsExactlyInAnyOrder("hunter2", "p\u00e4ss \ud83d\ude00");
    assertThat(stores.attackers().secrets(List.of())).isEmpty();
  }

  private static Event file(Scene scene, double second, String storedAs) {
    return scene
        .event(EventKind.FILE, second)
        .set(Field.DIRECTION, "upload")
        .set(Field.SHA256, FILE)
        .set(Field.SIZE, 100L)
        .set(Field.STORED_AS, storedAs)
        .build();
  }

  @Test
  void capturedBytesAreListedOnceWhateverTheyAreCalled() {
    write(file(ONE, 1, "a"), file(ONE, 2, "b"), file(ONE, 3, "b"), file(TWO, 4, "c"));
    stores.blobs().keep(new KeptBlob(FILE, 123, 4096, "web-1", NOW, TYPE));

    assertThat(
            stores.finds().contents(new ArtifactQuery(null, null, null, null, null, 10, 0)).data())
        .containsExactly(
            new ArtifactContent(
                FILE,
                123L,
                3,
                2,
                2,
                4,
                Scene.second(1),
                Scene.second(4),
                new ArtifactName("web-2", "telnet", "c"),
                BlobState.KEPT,
                TYPE));
    ArtifactQuery here = new ArtifactQuery(null, "web-1", null, null, null, 10, 0);
    assertThat(stores.finds().contents(here).data())
        .extracting(ArtifactContent::names)
        .containsExactly(2L);
    assertThat(stores.finds().contents(here).total()).isEqualTo(1);
  }

  @Test
  void capturedBytesAreFoundByWhatTheyAre() {
    String other = Hashes.sha256("other");
    write(
        file(ONE, 1, "a"),
        file(ONE, 2, "b").toBuilder().set(Field.SHA256, other).build(),
        file(TWO, 3, "c").toBuilder().set(Field.SHA256, Hashes.sha256("never kept")).build());
    stores.blobs().keep(new KeptBlob(FILE, 123, 4096, "web-1", NOW, TYPE));
    stores.blobs().keep(new KeptBlob(other, 5, 4096, "web-1", NOW, "text/plain"));
    stores.blobs().forget(FILE, NOW, "no room");

    ArtifactQuery programs = new ArtifactQuery(null, null, null, null, TYPE, 10, 0);
    assertThat(stores.finds().contents(programs).data())
        .extracting(ArtifactContent::sha256, ArtifactContent::fileType)
        .containsExactly(tuple(FILE, TYPE));
    assertThat(stores.finds().contents(programs).total()).isEqualTo(1);
    assertThat(stores.finds().artifacts(programs).total()).isEqualTo(1);
    ArtifactQuery all = new ArtifactQuery(null, null, null, null, null, 10, 0);
    assertThat(stores.finds().contents(all).data())
        .extracting(ArtifactContent::fileType)
        .containsExactly(null, "text/plain", TYPE);
  }
}
