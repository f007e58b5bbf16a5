package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.decnet.store.FoundEvents.FILE;
import static org.decnet.store.FoundEvents.ONE;
import static org.decnet.store.FoundEvents.OTHER_FILE;
import static org.decnet.store.FoundEvents.TWO;
import static org.decnet.store.FoundEvents.file;
import static org.decnet.store.FoundEvents.mail;

import java.util.List;
import java.util.Map;
import org.decnet.engine.port.ArtifactQuery;
import org.decnet.engine.port.BlobStore;
import org.decnet.engine.port.RetentionStore;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.KeptBlob;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bounty.StoredArtifact;
import org.decnet.model.event.Event;
import org.decnet.model.tag.Tag;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that came or were attached: their names, verdicts and bytes. */
abstract class KeptFileContract extends StoreContract {
  private static final String TYPE = "text/plain";

  KeptFileContract(Engine engine) {
    super(engine);
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
    blobs.keep(new KeptBlob(FILE, 10_000, 8192, "web-1", NOW, TYPE));
    blobs.keep(new KeptBlob(OTHER_FILE, 20_000, 20_480, "web-1", NOW, TYPE));
    blobs.keep(new KeptBlob(nobodys, 5, 4096, "web-2", NOW, TYPE));
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
    blobs.keep(new KeptBlob(OTHER_FILE, 20_000, 20_480, "web-1", NOW, TYPE));
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
    blobs.keep(new KeptBlob(FILE, 10_000, 8192, "web-1", NOW, TYPE));
    blobs.keep(new KeptBlob(OTHER_FILE, 20_000, 20_480, "web-1", NOW, TYPE));
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
    stores.retention().forget(RetentionStore.Data.TAGS, happenedBefore(Scene.second(99)), 10);
    assertThat(blobs.cited(10)).as("no tag cites it any more").isEmpty();
    assertThat(blobs.first(10)).hasSize(2);
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

  private static Tag citing(Event event, String rule, Map<String, Object> evidence) {
    return Tags.of(event, rule, "T1105", 0.9, evidence);
  }

  private List<StoredArtifact> artifacts(@Nullable String sha256, @Nullable String decky) {
    return stores
        .finds()
        .artifacts(new ArtifactQuery(sha256, decky, null, null, null, 100, 0))
        .data();
  }
}
