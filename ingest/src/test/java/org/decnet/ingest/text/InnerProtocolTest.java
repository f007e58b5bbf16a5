package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InnerProtocolTest {
  private static InnerProtocol of(String text) {
    return InnerProtocol.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "160301, tls",
    "170303, tls",
    "150302, tls",
    "1603, other",
    "160500, other",
    "180301, other",
    "000000, other",
    "'', other"
  })
  void tlsIsToldByItsRecordHeader(String hex, String name) {
    assertThat(InnerProtocol.of(HexFormat.of().parseHex(hex)).protocolName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.0\r\n", "POST /x", "PROPFIND /", "HTTP/1.1 200 OK", "CONNECT a:1"})
  void httpIsToldByItsFirstWord(String text) {
    assertThat(of(text)).isEqualTo(InnerProtocol.HTTP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"EHLO a", "helo b", "MAIL FROM:<a@b>", "rcpt to:<a>", "QUIT\r\n", "AUTH LOGIN"})
  void smtpIsToldByItsVerbInAnyCase(String text) {
    assertThat(of(text)).isEqualTo(InnerProtocol.SMTP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GETTING", "get / HTTP/1.0", "QUITE", "SSH-2.0-Go", "Host: x", "HELO"})
  void whatOnlyStartsAlikeIsOther(String text) {
    assertThat(of(text)).isEqualTo(InnerProtocol.OTHER);
  }
}
