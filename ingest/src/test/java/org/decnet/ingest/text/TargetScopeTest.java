package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetScopeTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, self",
    "127.9.9.9, self",
    "0.0.0.0, self",
    "::1, self",
    "::, self",
    "localhost, self",
    "LOCALHOST., self",
    "db.localhost, self",
    "::ffff:127.0.0.1, self",
    "10.1.0.9, self",
    "10.1.0.8, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "172.32.0.1, public",
    "172.15.0.1, public",
    "192.168.0.1, private",
    "192.169.0.1, public",
    "169.254.1.1, private",
    "169.253.1.1, public",
    "100.64.0.1, private",
    "100.128.0.1, public",
    "100.63.0.1, public",
    "fe80::1, private",
    "febf::1, private",
    "fec0::1, public",
    "fd00::1, private",
    "fc00::1, private",
    "fc::1, public",
    "fe8::1, public",
    "2001:db8::1, public",
    "8.8.8.8, public",
    "example.org, public",
    "nas.local, private",
    "router, private",
    "api.internal, private",
    "999.1.1.1, public"
  })
  void theScopeIsToldByTheText(String host, String scope) {
    assertThat(TargetScope.of(host, "10.1.0.9").scopeName()).isEqualTo(scope);
  }
}
