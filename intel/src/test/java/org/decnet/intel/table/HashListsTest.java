package org.decnet.intel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.decnet.engine.port.MalwareHashes.Hit;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashListsTest {
  private static final String ONE = "0123456789abcdef".repeat(4);
  private static final String TWO = "fedcba9876543210".repeat(4);
  private static final String THREE = "ab".repeat(32);

  private final List<Problem> problems = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("bad.txt");
  }

  @Test
  void aHashAloneOrWithANameBehindItIsKnown() throws IOException {
    Files.writeString(
        file,
        "# ours\n\n"
            + ONE
            + "\n"
            + TWO.toUpperCase(Locale.ROOT)
            + "\tExampleBot\r\n"
            + THREE
            + "  a.sh\n");
    HashLists lists = lists();
    assertThat(lists.find(ONE)).contains(new Hit("hash-list", ""));
    assertThat(lists.find(TWO)).contains(new Hit("hash-list", "ExampleBot"));
    assertThat(lists.find(TWO.toUpperCase(Locale.ROOT))).isPresent();
    assertThat(lists.find(THREE)).contains(new Hit("hash-list", "a.sh"));
    assertThat(lists.find(ONE.replace("0123", "0124"))).isEmpty();
    assertThat(lists.find("nonsense")).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void tablesWithColumnsAreRead() throws IOException {
    Files.writeString(
        file,
        "sha256_hash,signature\n"
            + ONE
            + ",ExampleBot\n"
            + "\"2026-02-28 10:00:00\", \""
            + TWO
            + "\", \"m\", \"s\", \"r\", \"f\", \"e\", \"t\", \"ExampleRAT\", \"x\"\n\""
            + THREE
            + "\",\"n/a\"\n");
    HashLists lists = lists();
    assertThat(lists.find(ONE)).contains(new Hit("hash-list", "ExampleBot"));
    assertThat(lists.find(TWO)).contains(new Hit("hash-list", "ExampleRAT"));
    assertThat(lists.find(THREE)).contains(new Hit("hash-list", ""));
    assertThat(problems).isEmpty();
  }

  @Test
  void theFirstLineAndTheFirstFileAboutAHashCount() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(file, ONE + " first\n" + ONE + " second\n");
    Files.writeString(other, ONE + " third\n" + TWO + " fourth\n");
    HashLists lists = new HashLists(List.of(file, other), fetched(), () -> now, problems::add);
    assertThat(lists.find(ONE)).contains(new Hit("hash-list", "first"));
    assertThat(lists.find(TWO)).contains(new Hit("hash-list", "fourth"));
  }

  @Test
  void aLineThatHoldsNoHashIsToldWithItsPlaceAndTheRestIsKnown() throws IOException {
    Files.writeString(
        file, ONE.substring(1) + "\n" + TWO + "ab\n" + "x".repeat(9000) + "\n" + THREE + "\n");
    HashLists lists = lists();
    assertThat(problems)
        .extracting(Problem::describe)
        .containsExactly(
            file
                + ":1:1: bad-value: sha256: expected 64 hexadecimal digits, and perhaps a name"
                + " behind them",
            file
                + ":2:1: bad-value: sha256: expected 64 hexadecimal digits, and perhaps a name"
                + " behind them",
            file + ":3:1: bad-value: expected a shorter line");
    assertThat(lists.find(TWO)).isEmpty();
    assertThat(lists.find(THREE)).isPresent();
  }

  @Test
  void aFileThatIsNoListIsRefusedAtLargeAndTheLastGoodOneStays() throws IOException {
    Files.writeString(file, ONE + "\n");
    HashLists lists = lists();
    Files.writeString(file, "<html>\n".repeat(200));
    now = now.plusSeconds(30);
    assertThat(lists.find(ONE)).isPresent();
    assertThat(problems).hasSize(102);
    assertThat(problems.getLast().code()).isEqualTo(ErrorCode.UNKNOWN_FORMAT);
    now = now.plusSeconds(30);
    assertThat(lists.find(ONE)).isPresent();
    assertThat(problems).hasSize(102);
  }

  @Test
  void aFileIsReadAtOnceAndAgainWhenItHasChanged() throws IOException {
    HashLists lists = lists();
    assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.NO_SUCH_FILE);
    try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write((ONE + " ExampleBot\n").getBytes(StandardCharsets.UTF_8));
    }
    now = now.plusSeconds(29);
    assertThat(lists.find(ONE)).isEmpty();
    now = now.plusSeconds(1);
    assertThat(lists.find(ONE)).contains(new Hit("hash-list", "ExampleBot"));
    Files.writeString(file, TWO + "\n");
    now = now.plusSeconds(30);
    assertThat(lists.find(ONE)).isEmpty();
    assertThat(lists.find(TWO)).isPresent();
  }

  @Test
  void whatAProviderSaidLastCountsBehindTheOwnLists() throws IOException {
    Files.writeString(fetched(), ONE + " TheirName\n" + TWO + " TheirBot\n");
    Files.writeString(file, ONE + " OurName\n");
    HashLists lists = lists();
    assertThat(lists.find(ONE)).contains(new Hit("hash-list", "OurName"));
    assertThat(lists.find(TWO)).contains(new Hit("malwarebazaar", "TheirBot"));
    assertThat(problems).isEmpty();
  }

  @Test
  void aNameHoldsNothingThatCannotBeShownAndHasAnEnd() throws IOException {
    Files.writeString(file, ONE + " a\u001b[31m\u202eb" + "c".repeat(100) + "\n");
    assertThat(lists().find(ONE).orElseThrow().family()).isEqualTo("a[31mb" + "c".repeat(58));
  }

  private HashLists lists() {
    return new HashLists(List.of(file), fetched(), () -> now, problems::add);
  }

  private Path fetched() {
    return folder.resolve("fetched.txt");
  }
}
