package org.decnet.server.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.junit.jupiter.api.Test;

class WebSettingsTest {
  @Test
  void anEmptyEnvironmentKeepsEveryDefault() {
    assertThat(WebSettings.of(Map.of())).isEqualTo(WebSettings.DEFAULTS);
    assertThat(WebSettings.DEFAULTS.host()).isEqualTo("127.0.0.1");
    assertThat(WebSettings.DEFAULTS.port()).isEqualTo(8000);
    assertThat(WebSettings.DEFAULTS.jwtExpMinutes()).isEqualTo(240);
    assertThat(WebSettings.DEFAULTS.corsOrigins()).isEmpty();
    assertThat(WebSettings.DEFAULTS.limiterEnabled()).isTrue();
  }

  @Test
  void everySettingIsRead() {
    WebSettings settings =
        WebSettings.of(
            Map.of(
                "DECNET_API_HOST", "0.0.0.0",
                "DECNET_API_PORT", "9000",
                "DECNET_JWT_SECRET", "s".repeat(32),
                "DECNET_JWT_EXP_MINUTES", "5",
                "DECNET_CORS_ORIGINS", "https://a.example, https://b.example,",
                "DECNET_TRUSTED_PROXIES", "10.0.0.1",
                "DECNET_LIMITER_ENABLED", "false",
                "DECNET_API_MAX_BODY_BYTES", "2048"));

    assertThat(settings)
        .isEqualTo(
            new WebSettings(
                "0.0.0.0",
                9000,
                new Secret("s".repeat(32)),
                5,
                java.util.List.of("https://a.example", "https://b.example"),
                java.util.List.of("10.0.0.1"),
                false,
                2048));
  }

  @Test
  void everyWrongSettingIsNamedAtOnceAndNoValueRepeated() {
    assertThatThrownBy(() ->
            WebSettings.of(
                Map.of(
                    "DECNET_API_PORT", "65536",
                    "DECNET_JWT_SECRET", "too-short-a-secret",
                    "DECNET_LIMITER_ENABLED", "yes")))
        .isInstanceOf(DecnetException.class)
        .hasMessageContainingAll(
            "DECNET_API_PORT must be a whole number from 0 to 65535",
            "DECNET_JWT_SECRET must be at least 32 bytes long",
            "DECNET_LIMITER_ENABLED must be true or false")
        .hasMessageNotContainingAny("65536", "too-short-a-secret", "yes");
  }

  @Test
  void theSecretIsNotInTheText() {
    WebSettings settings = WebSettings.of(Map.of("DECNET_JWT_SECRET", "s".repeat(32)));

    assertThat(settings.toString()).doesNotContain("sss").contains("***");
  }
}
