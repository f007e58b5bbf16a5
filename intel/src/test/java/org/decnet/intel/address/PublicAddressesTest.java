package org.decnet.intel.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  private final PublicAddresses addresses =
      new PublicAddresses(List.of(prefix("8.8.4.0/24"), prefix("2a00:1450::/32")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.255.255.255",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::1",
        "100::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:a00:1::1",
        "3fff::1"
      })
  void specialAddressesAreNotPublic(String text) {
    assertThat(addresses.holds(address(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.169.0.0",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2606:4700::1111",
        "2001:200::1",
        "2001:db9::1"
      })
  void theirNeighboursArePublic(String text) {
    assertThat(addresses.holds(address(text))).isTrue();
  }

  @Test
  void theOperatorsOwnAddressesAreNotPublic() {
    assertThat(addresses.holds(address("8.8.4.4"))).isFalse();
    assertThat(addresses.holds(address("2a00:1450::1"))).isFalse();
    assertThat(addresses.holds(address("8.8.5.0"))).isTrue();
  }

  private static IpAddress address(String text) {
    return Objects.requireNonNull(IpAddress.of(text), text);
  }

  private static Prefix prefix(String text) {
    return Objects.requireNonNull(Prefix.of(text), text);
  }
}
