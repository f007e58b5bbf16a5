package org.decnet.server.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.decnet.engine.port.BlobStore;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.decnet.server.artifact.ArtifactFolder.Outcome;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir private Path temporary;
  private Stores stores;

  @BeforeEach
  void open() {
    stores = Node.openStores(new NodeSettings(temporary.resolve("home")));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private ArtifactFolder folder(int mebibytes, int deckyMebibytes, int files) {
    return folder(mebibytes, deckyMebibytes, files, 1024);
  }

  private ArtifactFolder folder(int mebibytes, int deckyMebibytes, int files, int pinned) {
    return new ArtifactFolder(
        temporary.resolve("kept"),
        stores.blobs(),
        () -> new ArtifactSettings(mebibytes, deckyMebibytes, files, pinned),
        CLOCK);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(temporary.resolve(Hashes.sha256(content)), content);
  }

  private Path large(char content, int bytes) throws IOException {
    byte[] all = new byte[bytes];
    Arrays.fill(all, (byte) content);
    return Files.write(temporary.resolve("large-" + content), all);
  }

  private static String hash(Path file) throws IOException {
    return SparseCopy.of(file, Files.createTempFile("copy", null), Long.MAX_VALUE).sha256();
  }

  @Test
  void aFileIsKeptOnceWhoeverBringsIt() throws IOException {
    ArtifactFolder folder = folder(10, 10, 10);
    String hash = Hashes.sha256("payload");
    assertThat(folder.keep(file("payload"), hash, "web-1")).isEqualTo(Outcome.KEPT);
    assertThat(folder.keep(file("payload"), hash, "web-2")).isEqualTo(Outcome.KNOWN);
    assertThat(folder.path(hash))
        .isEqualTo(temporary.resolve("kept/" + hash.substring(0, 2) + "/" + hash))
        .hasContent("payload");
    assertThat(stores.blobs().usage()).isEqualTo(new BlobStore.Usage(4096, 1));
    assertThat(stores.blobs().usage("web-2").files()).isZero();
  }

  @Test
  void aFileThatWasLostIsKeptAgain() throws IOException {
    ArtifactFolder folder = folder(10, 10, 10);
    String hash = Hashes.sha256("payload");
    folder.keep(file("payload"), hash, "web-1");
    Files.delete(folder.path(hash));
    assertThat(folder.keep(file("payload"), hash, "web-1")).isEqualTo(Outcome.KEPT);
    assertThat(folder.path(hash)).exists();
  }

  @Test
  void whatIsNotWhatItsNameSaysIsNotKept() throws IOException {
    ArtifactFolder folder = folder(10, 10, 10);
    String hash = Hashes.sha256("payload");
    assertThat(folder.keep(file("other"), hash, "web-1")).isEqualTo(Outcome.OTHER_CONTENT);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), file("payload"));
    assertThat(folder.keep(link, hash, "web-1")).isEqualTo(Outcome.ABSENT);
    assertThat(folder.keep(temporary.resolve("none"), hash, "web-1")).isEqualTo(Outcome.ABSENT);
    assertThat(folder.keep(temporary, hash, "web-1")).isEqualTo(Outcome.ABSENT);
    assertThat(stores.blobs().usage().files()).isZero();
    try (var left = Files.walk(temporary.resolve("kept"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void pathsComeFromHashesOnly() {
    for (String name : List.of("../../etc/passwd", "", "AB".repeat(32), "a".repeat(63))) {
      assertThatIllegalArgumentException().isThrownBy(() -> folder(1, 1, 1).path(name));
    }
  }

  @Test
  void filesThatAreMostlyHoleTakeNoRoom() throws IOException {
    Path sparse = temporary.resolve("sparse");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(60L * MEBIBYTE);
      file.seek(30L * MEBIBYTE);
      file.write(1);
    }
    ArtifactFolder folder = folder(100, 100, 10);
    String hash = hash(sparse);
    assertThat(folder.keep(sparse, hash, "web-1")).isEqualTo(Outcome.KEPT);
    assertThat(stores.blobs().usage().bytes()).isEqualTo(4096);
    assertThat(folder.path(hash)).hasSize(60L * MEBIBYTE);
    assertThat(hash(folder.path(hash))).isEqualTo(hash);
  }

  @Test
  void aFileLargerThanAllowedIsNotEvenRead() throws IOException {
    Path sparse = temporary.resolve("sparse");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(ArtifactFolder.LARGEST_FILE + 1);
    }
    assertThat(folder(1000, 1000, 10).keep(sparse, "ab".repeat(32), "web-1"))
        .isEqualTo(Outcome.TOO_LARGE);
  }

  @Test
  void eachDecoyAndAllTogetherHaveTheirRoom() throws IOException {
    ArtifactFolder folder = folder(2, 1, 10);
    Path first = large('a', MEBIBYTE);
    Path second = large('b', MEBIBYTE);
    Path third = large('c', MEBIBYTE);
    assertThat(folder.keep(first, hash(first), "web-1")).isEqualTo(Outcome.KEPT);
    assertThat(folder.keep(second, hash(second), "web-1")).isEqualTo(Outcome.NO_ROOM);
    assertThat(folder.keep(second, hash(second), "web-2")).isEqualTo(Outcome.KEPT);
    assertThat(folder.keep(third, hash(third), "web-3")).isEqualTo(Outcome.NO_ROOM);
    assertThat(folder(100, 100, 2).keep(third, hash(third), "web-3")).isEqualTo(Outcome.NO_ROOM);
  }

  @Test
  void theLargestFilesGoUntilATenthIsFree() throws IOException {
    ArtifactFolder folder = folder(10, 10, 10);
    Path large = large('a', 5 * MEBIBYTE);
    Path small = large('b', 4 * MEBIBYTE);
    folder.keep(small, hash(small), "web-1");
    folder.keep(large, hash(large), "web-1");
    assertThat(folder.plan()).isEmpty();
    ArtifactFolder smaller = folder(9, 9, 10);
    assertThat(smaller.plan())
        .extracting(eviction -> eviction.blob().sha256())
        .containsExactly(hash(large));
    smaller.evict(smaller.plan());
    assertThat(folder.path(hash(large))).doesNotExist();
    assertThat(folder.path(hash(small))).exists();
    assertThat(smaller.plan()).isEmpty();
    assertThat(stores.blobs().isKept(hash(large))).isFalse();
  }

  @Test
  void whatTagsCiteStaysAsLongAsItFitsIntoWhatIsPinned() throws IOException {
    ArtifactFolder roomy = folder(100, 100, 100);
    Path uncited = large('a', 1 * MEBIBYTE);
    Path small = large('b', 2 * MEBIBYTE);
    Path big = large('c', 3 * MEBIBYTE);
    for (Path file : List.of(uncited, small, big)) {
      roomy.keep(file, hash(file), "web-1");
    }
    cite(hash(small), 1);
    cite(hash(big), 2);
    assertThat(gone(folder(2, 2, 10))).as("all is pinned").containsExactly(hash(uncited));
    assertThat(gone(folder(2, 2, 10, 5))).as("just all").containsExactly(hash(uncited));
    assertThat(gone(folder(2, 2, 10, 4)))
        .as("the largest is too much")
        .containsExactly(hash(uncited), hash(big));
    assertThat(gone(folder(2, 2, 10, 0)))
        .as("nothing is pinned")
        .containsExactly(hash(uncited), hash(big), hash(small));
    assertThat(gone(folder(2, 2, 10, 0))).isNotEmpty();
    assertThat(folder(2, 2, 10, 0).plan().getLast().reason()).contains("cited by tags");
    assertThat(gone(folder(6, 6, 10, 0))).as("enough is free").containsExactly(hash(uncited));
  }

  private static List<String> gone(ArtifactFolder folder) {
    return folder.plan().stream().map(eviction -> eviction.blob().sha256()).toList();
  }

  private void cite(String sha256, int second) {
    Event event =
        Scene.ssh("web-1", "s1", "198.51.100.7")
            .event(EventKind.FILE, second)
            .set(Field.SHA256, sha256)
            .build();
    Tag tag = Tags.of(event, "R0012", "T1105", 0.9, Map.of("sha256", sha256));
    stores.events().write(List.of(new TaggedEvent(event, List.of(tag))));
  }
}
