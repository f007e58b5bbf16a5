package org.decnet.intel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTablesTest {
  private final List<Problem> problems = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder = Path.of(".");

  @Test
  void noFilesAreNormalAndSilent() {
    assertThat(tables(List.of(), List.of()).find("5.6.7.8")).isEqualTo(NetworkFacts.NONE);
    assertThat(problems).isEmpty();
  }

  @Test
  void theFirstFileThatKnowsIsBelieved() throws IOException {
    Path countries = folder.resolve("country.mmdb");
    Files.write(
        countries,
        new MmdbFile(6)
            .put("5.0.0.0/8", Map.of("country", Map.of("iso_code", "DE")))
            .bytes("GeoLite2-Country"));
    Path asn = write("asn.tsv", "5.0.0.0\t6.255.255.255\t64500\tNL\tEXAMPLE\n");
    NetworkTables tables = tables(List.of(countries), List.of(asn));
    assertThat(tables.find("5.6.7.8"))
        .isEqualTo(new NetworkFacts("DE", "mmdb", 64500L, "EXAMPLE", "5.0.0.0/8", "iptoasn"));
    assertThat(tables.find("6.0.0.1").countrySource()).isEqualTo("iptoasn");
  }

  @Test
  void addressesThatAreNotPublicAreNotLookedUp() throws IOException {
    Path asn = write("asn.tsv", "0.0.0.0\t255.255.255.255\t64500\tNL\tEXAMPLE\n");
    NetworkTables tables = tables(List.of(), List.of(asn));
    assertThat(tables.find("5.6.7.8").isEmpty()).isFalse();
    for (String address : List.of("10.0.0.1", "203.0.113.7", "anon:somebody", "nonsense")) {
      assertThat(tables.find(address)).as(address).isEqualTo(NetworkFacts.NONE);
    }
  }

  @Test
  void anotherFileOfTheSameNameIsReadAfterAWhile() throws IOException {
    Path asn = write("asn.tsv", "5.0.0.0\t5.255.255.255\t64500\tNL\tEXAMPLE\n");
    NetworkTables tables = tables(List.of(), List.of(asn));
    assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64500);
    write("asn.tsv", "5.0.0.0\t5.255.255.255\t64501\tNL\tEXAMPLE-NEW\n");
    now = now.plusSeconds(29);
    assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64500);
    now = now.plusSeconds(1);
    assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64501);
  }

  @Test
  void aFileThatTurnsBadOrGoesLeavesTheLastGoodOneInForce() throws IOException {
    Path asn = write("asn.tsv", "5.0.0.0\t5.255.255.255\t64500\tNL\tEXAMPLE\n");
    NetworkTables tables = tables(List.of(), List.of(asn));
    assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64500);
    write("asn.tsv", "");
    for (int i = 0; i < 3; i++) {
      now = now.plusSeconds(30);
      assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64500);
    }
    assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.UNKNOWN_FORMAT);
    Files.delete(asn);
    now = now.plusSeconds(30);
    assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64500);
    assertThat(problems).last().extracting(Problem::code).isEqualTo(ErrorCode.NO_SUCH_FILE);
  }

  @Test
  void aNamedFileThatIsAbsentIsSaidOnceAndReadWhenItComes() throws IOException {
    NetworkTables tables = tables(List.of(), List.of(folder.resolve("asn.tsv")));
    for (int i = 0; i < 3; i++) {
      assertThat(tables.find("5.6.7.8")).isEqualTo(NetworkFacts.NONE);
      now = now.plusSeconds(30);
    }
    assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.NO_SUCH_FILE);
    write("asn.tsv", "5.0.0.0\t5.255.255.255\t64500\tNL\tEXAMPLE\n");
    assertThat(tables.find("5.6.7.8").asn()).isEqualTo(64500);
  }

  private NetworkTables tables(List<Path> databases, List<Path> asn) {
    return new NetworkTables(
        databases, asn, new PublicAddresses(List.of()), () -> now, problems::add);
  }

  /** Writes a file with a time of its own, since two writes can fall into one tick. */
  private Path write(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(now));
  }
}
