package org.decnet.sigma.ast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24,   192.0.2.255,              true",
    "192.0.2.0/24,   192.0.3.0,                false",
    "192.0.2.99/24,  192.0.2.1,                true",
    "0.0.0.0/0,      255.255.255.255,          true",
    "0.0.0.0/0,      ::1,                      false",
    "192.0.2.7,      192.0.2.7,                true",
    "192.0.2.7/32,   192.0.2.8,                false",
    "128.0.0.0/1,    127.0.0.1,                false",
    "192.0.2.0/24,   ::ffff:192.0.2.1,         true",
    "192.0.2.0/24,   ::ffff:c000:0201,         true",
    "192.0.2.0/24,   ::192.0.2.1,              false",
    "2001:db8::/32,  2001:DB8:ffff::1,         true",
    "2001:db8::/32,  2001:db9::,               false",
    "2001:db8::/65,  2001:db8::7fff:0:0:0,     true",
    "2001:db8::/65,  2001:db8::8000:0:0:0,     false",
    "2001:db8::8000:0:0:1/65, 2001:db8::8000:0:0:2, true",
    "fe80::/10,      fe80::1%eth0,             true",
    "::/0,           1:2:3:4:5:6:7:8,          true",
    "::/0,           192.0.2.1,                false",
    "::/0,           ::ffff:192.0.2.1,         false",
    "::1/128,        0:0:0:0:0:0:0:1,          true",
    "::1/128,        ::0001,                   true",
    "1::8/128,       1:0:0:0:0:0:0:8,          true",
    "64:ff9b::/96,   64:ff9b::192.0.2.33,      true",
  })
  void networkHoldsItsAddresses(String network, String address, boolean expected) {
    assertThat(Objects.requireNonNull(Network.parse(network)).contains(address))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.04",
        "1..2.3",
        "1.2.3.",
        ".1.2.3",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8x",
        "::/129",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "g::",
        "1:",
        ":1",
        "1:2:3:4:5:6:7::8",
        "::1.2.3",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "٠.0.0.0",
        "example.org"
      })
  void textThatIsNoNetworkIsNone(String text) {
    assertThat(Network.parse(text)).isNull();
    assertThat(Objects.requireNonNull(Network.parse("0.0.0.0/0")).contains(text)).isFalse();
    assertThat(Objects.requireNonNull(Network.parse("::/0")).contains(text)).isFalse();
  }

  @Test
  void networksAreEqualByWhatTheyHold() {
    assertThat(Network.parse("10.1.2.3/8")).isEqualTo(Network.parse("10.0.0.0/8"));
    assertThat(Network.parse("10.0.0.0/8")).isNotEqualTo(Network.parse("10.0.0.0/9"));
  }
}
