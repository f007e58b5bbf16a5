package org.decnet.server.webhook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.decnet.server.webhook.mail.MailServer.Security;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an environment says of the mail server, and who gets mail. */
class MailServerTest {
  private static final String HOST = "DECNET_WEBHOOK_SMTP_HOST";
  private static final String FROM = "DECNET_WEBHOOK_SMTP_FROM";

  @TempDir private Path folder;

  @Test
  void withoutAHostThereIsNoServer() {
    assertThat(read(Map.of())).isNull();
  }

  @ParameterizedTest
  @CsvSource({"starttls, STARTTLS, 587", "tls, TLS, 465", "none, NONE, 25"})
  void eachWayHasItsUsualPort(String word, Security security, int port) {
    MailServer server = known(Map.of("DECNET_WEBHOOK_SMTP_TLS", word));
    assertThat(server.security()).isEqualTo(security);
    assertThat(server.port()).isEqualTo(port);
  }

  @Test
  void tlsIsRequiredUnlessNamedOtherwise() {
    assertThat(known(Map.of()).security()).isEqualTo(Security.STARTTLS);
  }

  @Test
  void aPasswordComesFromAFileAndIsNotShown() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
    MailServer server =
        known(
            Map.of(
                "DECNET_WEBHOOK_SMTP_USER",
                "decnet",
                "DECNET_WEBHOOK_SMTP_PASSWORD_FILE",
                file.toString()));
    assertThat(Objects.requireNonNull(server.login()).password().value()).isEqualTo("hunter2");
    assertThat(server.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "DECNET_WEBHOOK_SMTP_TLS, sometimes",
    "DECNET_WEBHOOK_SMTP_PORT, 0",
    "DECNET_WEBHOOK_SMTP_FROM, nobody",
    "DECNET_WEBHOOK_SMTP_USER, decnet",
    "DECNET_WEBHOOK_SMTP_HOST, a b",
  })
  void whatIsWrongIsNamed(String name, String value) {
    assertThatThrownBy(() -> known(Map.of(name, value)))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining(name);
  }

  @Test
  void aPasswordNeverGoesOverAnOpenWay() {
    Map<String, String> open =
        Map.of(
            "DECNET_WEBHOOK_SMTP_TLS", "none",
            "DECNET_WEBHOOK_SMTP_USER", "decnet",
            "DECNET_WEBHOOK_SMTP_PASSWORD", "hunter2");
    assertThatThrownBy(() -> known(open))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining("DECNET_WEBHOOK_SMTP_PASSWORD")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void addressesAreReadOneByOne() {
    assertThat(
            Objects.requireNonNull(MailTo.of("mailto:soc@corp.example,i.r+x@a-b.example"))
                .addresses())
        .containsExactly("soc@corp.example", "i.r+x@a-b.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soc@corp.example",
        "mailto:",
        "mailto:soc",
        "mailto:@corp.example",
        "mailto:soc@",
        "mailto:soc@corp..example",
        "mailto:a..b@corp.example",
        "mailto:soc@corp.example,",
        "mailto:soc@corp.example?bcc=x@y.example",
        "mailto:soc@corp.example%0d%0aBcc:x@y.example",
        "mailto:soc@corp.example\r\nBcc: x@y.example",
        "mailto:\"a b\"@corp.example",
        "mailto:Soc <soc@corp.example>",
        "mailto:s\u00f6c@corp.example",
        "mailto:soc@[127.0.0.1]",
        "https://corp.example/",
        "mailto:a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b"
      })
  void whatIsNoListOfAddressesIsRefused(String url) {
    assertThat(MailTo.of(url)).isNull();
  }

  private static MailServer known(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(Map.of(HOST, "mail.example", FROM, "d@corp.example"));
    all.putAll(more);
    return Objects.requireNonNull(read(all));
  }

  private static @Nullable MailServer read(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    MailServer server = MailServer.of(reader);
    reader.refuseWhatIsWrong();
    return server;
  }
}
