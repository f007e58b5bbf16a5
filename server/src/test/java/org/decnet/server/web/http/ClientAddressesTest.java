package org.decnet.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.server.web.setup.WebSettings;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
  private final ClientAddresses trusting = trusting(List.of("10.0.0.1", "10.0.0.2"));

  @Test
  void thePeerCountsWhenNoProxyIsTrusted() {
    assertThat(trusting(List.of()).resolve("198.51.100.7", "203.0.113.9"))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void aTrustedProxyNamesItsClient() {
    assertThat(trusting.resolve("10.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(trusting.resolve("10.0.0.1", "2001:db8::1")).isEqualTo("2001:db8::1");
    assertThat(trusting.resolve("10.0.0.1", null)).isEqualTo("10.0.0.1");
  }

  @Test
  void theNearestAddressThatIsNoTrustedProxyCounts() {
    assertThat(trusting.resolve("10.0.0.1", "192.0.2.1, 203.0.113.9 ,10.0.0.2"))
        .isEqualTo("203.0.113.9");
    assertThat(trusting.resolve("10.0.0.1", "10.0.0.2")).isEqualTo("10.0.0.2");
  }

  @Test
  void whatIsNoAddressIsNotBelieved() {
    for (String named : List.of("", " ", ",", "evil.example", "203.0.113.9\t;x", "1".repeat(46))) {
      assertThat(trusting.resolve("10.0.0.1", named)).as(named).isEqualTo("10.0.0.1");
    }
  }

  private static ClientAddresses trusting(List<String> proxies) {
    WebSettings usual = WebSettings.DEFAULTS;
    return new ClientAddresses(
        new WebSettings(
            usual.host(),
            usual.port(),
            null,
            usual.jwtExpMinutes(),
            List.of(),
            proxies,
            true,
            usual.maxBodyBytes()));
  }
}
