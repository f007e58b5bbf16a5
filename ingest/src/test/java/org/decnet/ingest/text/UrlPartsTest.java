package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPartsTest {
  @ParameterizedTest
  @CsvSource({
    "http://203.0.113.9/x.sh, http, 203.0.113.9, 80, /x.sh, x.sh",
    "HTTPS://Example.ORG, https, example.org, 443, '',",
    "http://h:8080/a/b?c=/d#e, http, h, 8080, /a/b, b",
    "ftp://user:p@ss@h/f, ftp, h, 21, /f, f",
    "tftp://h, tftp, h, 69, '',",
    "http://[2001:db8::1]:81/z, http, 2001:db8::1, 81, /z, z",
    "http://[2001:db8::1]/z, http, 2001:db8::1, 80, /z, z",
    "http://h:/z, http, h, 80, /z, z",
    "http://h:99999/z, http, h,, /z, z",
    "http://h:8a/z, http, h,, /z, z",
    "ssh://h/, ssh, h,, /,",
    "h.example/a, , h.example,, /a, a",
    "http:///a, http,, 80, /a, a"
  })
  void aUrlIsSplit(String url, String scheme, String host, Long port, String path, String file) {
    UrlParts parts = UrlParts.of(url);
    assertThat(parts).isEqualTo(new UrlParts(scheme, host, port, path));
    assertThat(parts.fileName()).isEqualTo(file);
  }

  @Test
  void anyTextGivesAResult() {
    assertThat(UrlParts.of("")).isEqualTo(new UrlParts(null, null, null, ""));
    assertThat(UrlParts.of("://").host()).isNull();
    assertThat(UrlParts.of("http://]:1").port()).isEqualTo(1);
  }
}
