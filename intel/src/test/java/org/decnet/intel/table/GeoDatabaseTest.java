package org.decnet.intel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.decnet.intel.address.IpAddress;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoDatabaseTest {
  private static final Map<String, Object> GERMANY =
      Map.of(
          "country", Map.of("iso_code", "DE", "names", Map.of("en", "Germany")),
          "registered_country", Map.of("iso_code", "FR"));

  @TempDir Path folder = Path.of(".");

  @Test
  void countriesOfMaxMindAreRead() throws IOException {
    GeoDatabase database =
        read(
            new MmdbFile(6)
                .put("5.0.0.0/8", GERMANY)
                .put("2a00:1000::/32", Map.of("registered_country", Map.of("iso_code", "FR")))
                .bytes("GeoLite2-Country"));
    assertThat(find(database, "5.6.7.8"))
        .isEqualTo(new NetworkFacts("DE", "mmdb", null, null, null, null));
    assertThat(find(database, "2a00:1000::1").countryCode()).isEqualTo("FR");
    assertThat(find(database, "6.0.0.0")).isEqualTo(NetworkFacts.NONE);
    assertThat(find(database, "2a00:1001::1")).isEqualTo(NetworkFacts.NONE);
  }

  @Test
  void systemsOfMaxMindAreReadWithTheirBlock() throws IOException {
    Map<String, Object> system =
        Map.of("autonomous_system_number", 64500, "autonomous_system_organization", "Example Ltd");
    GeoDatabase database =
        read(
            new MmdbFile(6)
                .put("5.6.0.0/16", system)
                .put("2a00:1000::/36", system)
                .bytes("GeoLite2-ASN"));
    assertThat(find(database, "5.6.7.8"))
        .isEqualTo(new NetworkFacts(null, null, 64500L, "Example Ltd", "5.6.0.0/16", "mmdb"));
    assertThat(find(database, "2a00:1000::9").bgpPrefix()).isEqualTo("2a00:1000::/36");
  }

  @Test
  void flatFieldsAreRead() throws IOException {
    GeoDatabase database =
        read(
            new MmdbFile(4)
                .put(
                    "5.6.0.0/16",
                    Map.of("country_code", "NL", "asn", "AS64501", "as_name", "Example BV"))
                .bytes("example lite"));
    assertThat(find(database, "5.6.7.8"))
        .isEqualTo(new NetworkFacts("NL", "mmdb", 64501L, "Example BV", "5.6.0.0/16", "mmdb"));
    assertThat(find(database, "2a00::1")).isEqualTo(NetworkFacts.NONE);
  }

  @Test
  void valuesOfOtherTypesAreAbsent() throws IOException {
    GeoDatabase database =
        read(
            new MmdbFile(4)
                .put("5.0.0.0/8", Map.of("country", 7, "asn", "ASx", "country_code", "Germany"))
                .bytes("odd"));
    assertThat(find(database, "5.6.7.8")).isEqualTo(NetworkFacts.NONE);
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(
            () -> read("no database at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("not a readable MMDB file");
  }

  @Test
  void aDamagedFileGivesAnErrorOrAnAnswerAndNothingElse() throws IOException {
    byte[] whole = new MmdbFile(6).put("5.0.0.0/8", GERMANY).bytes("GeoLite2-Country");
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(find(read(damaged), "5.6.7.8")).isNotNull();
      } catch (DecnetException e) {
        assertThat(e).hasMessageContaining(" ");
      }
    }
  }

  private GeoDatabase read(byte[] content) throws IOException {
    return GeoDatabase.read(Files.write(folder.resolve("facts.mmdb"), content));
  }

  private static NetworkFacts find(GeoDatabase database, String address) {
    return database.find(Objects.requireNonNull(IpAddress.of(address)));
  }
}
