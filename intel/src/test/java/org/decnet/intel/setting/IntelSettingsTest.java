package org.decnet.intel.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.decnet.intel.address.Prefix;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntelSettingsTest {
  @TempDir Path folder = Path.of(".");

  @Test
  void nobodyIsAskedUnlessTheOperatorSaysSo() {
    assertThat(IntelSettings.of(Map.of())).isEqualTo(IntelSettings.NONE);
    assertThat(
            IntelSettings.of(
                    Map.of(
                        "DECNET_ABUSEIPDB_API_KEY", "k1",
                        "DECNET_INTEL_PROVIDERS", "abuseipdb"))
                .providers())
        .isEmpty();
  }

  @Test
  void withoutAListAllAreAskedThatCanBe() {
    assertThat(IntelSettings.of(Map.of("DECNET_INTEL_ENABLED", "true")).providers())
        .containsExactlyInAnyOrder(ProviderName.GREYNOISE, ProviderName.FEODO);
    assertThat(
            IntelSettings.of(
                    Map.of("DECNET_INTEL_ENABLED", "true", "DECNET_THREATFOX_API_KEY", "k1"))
                .providers())
        .containsExactlyInAnyOrder(
            ProviderName.GREYNOISE,
            ProviderName.FEODO,
            ProviderName.THREATFOX,
            ProviderName.MALWAREBAZAAR);
  }

  @Test
  void aListNamesWhoIsAsked() {
    IntelSettings settings =
        IntelSettings.of(
            Map.of(
                "DECNET_INTEL_ENABLED", "true",
                "DECNET_INTEL_PROVIDERS", "feodo, abuseipdb",
                "DECNET_ABUSEIPDB_API_KEY", "k1"));
    assertThat(settings.providers())
        .containsExactlyInAnyOrder(ProviderName.FEODO, ProviderName.ABUSEIPDB);
  }

  @Test
  void whatIsWrongIsNamedAllAtOnceAndKeysAreNotRepeated() {
    assertThatThrownBy(() ->
            IntelSettings.of(
                Map.of(
                    "DECNET_INTEL_ENABLED", "yes",
                    "DECNET_INTEL_PROVIDERS", "abuseipdb,shodan",
                    "DECNET_GREYNOISE_API_KEY", "se cret",
                    "DECNET_OWN_ADDRESSES", "192.0.2.0/33")))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("DECNET_INTEL_ENABLED must be true or false")
        .hasMessageContaining("names abuseipdb, which needs a key")
        .hasMessageContaining("must be some of greynoise, abuseipdb")
        .hasMessageContaining("DECNET_GREYNOISE_API_KEY must be a key")
        .hasMessageContaining("DECNET_OWN_ADDRESSES must be addresses or blocks")
        .hasMessageNotContaining("cret");
  }

  @Test
  void keysMayComeFromFilesAndAreNeverShown() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "s3cret\n");
    IntelSettings settings =
        IntelSettings.of(Map.of("DECNET_GREYNOISE_API_KEY_FILE", file.toString()));
    assertThat(settings.keys().get(ProviderName.GREYNOISE)).isEqualTo(new ApiKey("s3cret"));
    assertThat(settings.toString()).doesNotContain("s3cret").contains("***");
    assertThatThrownBy(
            () -> IntelSettings.of(Map.of("DECNET_GREYNOISE_API_KEY_FILE", folder + "/none")))
        .hasMessageContaining("DECNET_GREYNOISE_API_KEY_FILE must name a file that can be read");
    assertThatThrownBy(() ->
            IntelSettings.of(
                Map.of(
                    "DECNET_GREYNOISE_API_KEY_FILE",
                    file.toString(),
                    "DECNET_GREYNOISE_API_KEY",
                    "k1")))
        .hasMessageContaining("must not both be set");
  }

  @Test
  void filesAndOwnAddressesAreLists() {
    IntelSettings settings =
        IntelSettings.of(
            Map.of(
                "DECNET_GEOIP_MMDB", "country.mmdb, asn.mmdb",
                "DECNET_ASN_TABLE", "ip2asn-combined.tsv.gz",
                "DECNET_OWN_ADDRESSES", "192.0.2.7,2001:db8::/48"));
    assertThat(settings.geoDatabases())
        .containsExactly(Path.of("country.mmdb"), Path.of("asn.mmdb"));
    assertThat(settings.asnTables()).containsExactly(Path.of("ip2asn-combined.tsv.gz"));
    assertThat(settings.ownAddresses())
        .containsExactly(
            Objects.requireNonNull(Prefix.of("192.0.2.7/32")),
            Objects.requireNonNull(Prefix.of("2001:db8::/48")));
  }
}
