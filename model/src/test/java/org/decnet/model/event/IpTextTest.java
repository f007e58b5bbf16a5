package org.decnet.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:DB8::1, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0db8:0000:0000:0000:0000:0002:0001, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::FFFF:c000:201, 192.0.2.1",
    "0:0:0:0:0:ffff:192.0.2.1, 192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "::192.0.2.1, ::c000:201",
    "fe80::1%eth0, fe80::1"
  })
  void addressesHaveOneForm(String text, String canonical) {
    assertThat(IpText.canonical(text)).isEqualTo(canonical);
    assertThat(IpText.canonical(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.",
        "1.2.3.4%eth0",
        "1..2.3",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "g::",
        "::1:",
        ":1::",
        "::1.2.3",
        "1.2.3.4::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::ffff:1.2.3.04",
        "example.org",
        "٣.2.3.4",
        "::٣"
      })
  void whatIsNoAddressIsAPseudonym(String text) {
    assertThat(IpText.address(text)).isNull();
    assertThat(IpText.canonical(text)).isEqualTo("anon:" + text);
    assertThat(IpText.isAnonymous(IpText.canonical(text))).isTrue();
  }

  @Test
  void aPseudonymIsBounded() {
    assertThat(IpText.canonical("x".repeat(5000))).hasSize("anon:".length() + 128);
  }

  @Test
  void anAddressIsNoPseudonym() {
    assertThat(IpText.isAnonymous("192.0.2.1")).isFalse();
  }

  @Test
  void anyTextIsReadWithoutError() {
    Random random = new Random(5);
    String alphabet = "0123456789abf:.%x";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(48); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String address = IpText.address(text.toString());
      assertThat(address == null || address.equals(IpText.address(address))).isTrue();
    }
  }
}
