package org.decnet.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.decnet.engine.pipeline.IntelTagging;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.provider.MalwareBazaarFeed;
import org.decnet.intel.setting.ApiKey;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.testkit.FakeService;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From lists of known malware to what is said of files and of what came with mails. */
class JudgedFilesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String KNOWN = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);
  private static final String FEED =
      "\"2026-02-28 10:00:00\", \""
          + KNOWN
          + "\", \"m\", \"s\", \"r\", \"f\", \"e\", \"t\", \"ExampleRAT\", \"\"\n";

  @TempDir private Path folder;
  private final HttpAsker asker = new HttpAsker(Duration.ofSeconds(10));
  private FakeService service;
  private Node node;

  @BeforeEach
  void open() throws IOException {
    service =
        new FakeService()
            .answersBy(request ->
                request.path().endsWith("/k3y/recent.csv")
                    ? FakeService.text(200, FEED)
                    : FakeService.text(404, ""));
    node = Node.open(new NodeSettings(folder));
    Event mail =
        Scene.ssh("mail-1", "s1", "5.6.7.9")
            .event(EventKind.EMAIL, 1)
            .set(Field.ATTACHMENT_SHA256S, List.of(KNOWN, OTHER))
            .build();
    node.stores().events().write(List.of(new TaggedEvent(mail, List.of())));
  }

  @AfterEach
  void close() {
    node.close();
    service.close();
    asker.close();
  }

  @Test
  void filesThatCameWithMailsAreJudgedOnce() throws InterruptedException {
    ask(NOW);
    ask(NOW.plusSeconds(60));
    assertThat(malware(KNOWN)).isEqualTo(new MalwareMatch("malwarebazaar", NOW));
    assertThat(malware(OTHER)).isNull();
  }

  @Test
  void whoeverReadsLogsKnowsWhatWasFetched() throws InterruptedException {
    ask(NOW);
    try (Node reader = Node.open(new NodeSettings(folder))) {
      assertThat(reader.malware().judge(file(KNOWN)).text(Field.MAL_FAMILY))
          .isEqualTo("ExampleRAT");
      assertThat(reader.malware().judge(file(OTHER)).get(Field.MAL_HASH_MATCH)).isNull();
    }
  }

  @Test
  void whatTheOperatorListsIsJudgedWithoutAskingAnybody() throws InterruptedException {
    MalwareHashes lists =
        sha256 ->
            sha256.equals(KNOWN)
                ? Optional.of(new MalwareHashes.Hit("hash-list", ""))
                : Optional.empty();
    judge(null, lists, null, NOW);
    assertThat(malware(KNOWN)).isEqualTo(new MalwareMatch("hash-list", NOW));
    assertThat(malware(OTHER)).isNull();
  }

  private @Nullable MalwareMatch malware(String sha256) {
    return node.stores().finds().attachment(sha256).orElseThrow().malware();
  }

  private static Event file(String sha256) {
    return Scene.ssh("web-1", "s1", "5.6.7.9")
        .event(EventKind.FILE, 1)
        .set(Field.SHA256, sha256)
        .build();
  }

  private void ask(Instant now) throws InterruptedException {
    MalwareBazaarFeed feed =
        new MalwareBazaarFeed(service.at("/exports/"), new ApiKey("k3y"), asker, () -> now);
    judge(feed, MalwareHashes.NONE, folder.resolve("malwarebazaar.txt"), now);
  }

  private void judge(
      @Nullable MalwareBazaarFeed feed, MalwareHashes lists, @Nullable Path fetched, Instant now)
      throws InterruptedException {
    InstantSource clock = () -> now;
    try (Intelligence intelligence =
        Intelligence.judging(
            feed,
            lists,
            fetched,
            node.stores(),
            () -> new IntelTagging(node.tagger(), node.stores().tags()),
            clock)) {
      intelligence.everything(turn -> {});
    }
  }
}
