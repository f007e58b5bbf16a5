package org.decnet.server.web.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the web server (spec 07, section 4).
 *
 * @param host address to listen on; {@code DECNET_API_HOST}
 * @param port port to listen on, 0 for any free one; {@code DECNET_API_PORT}
 * @param jwtSecret key that signs tokens, at least 32 bytes; null for one that is made once and
 *     kept in the data folder; {@code DECNET_JWT_SECRET}
 * @param jwtExpMinutes life of a token in minutes; {@code DECNET_JWT_EXP_MINUTES}
 * @param corsOrigins origins whose pages may call the API, none by default; {@code
 *     DECNET_CORS_ORIGINS}
 * @param trustedProxies addresses of proxies whose {@code X-Forwarded-For} is believed, none by
 *     default; {@code DECNET_TRUSTED_PROXIES}
 * @param limiterEnabled whether logins are rate limited; {@code DECNET_LIMITER_ENABLED}
 * @param maxBodyBytes longest request body; {@code DECNET_API_MAX_BODY_BYTES}
 * @param tls key and certificate of the server; null to speak HTTP
 */
public record WebSettings(
    String host,
    int port,
    @Nullable Secret jwtSecret,
    int jwtExpMinutes,
    List<String> corsOrigins,
    List<String> trustedProxies,
    boolean limiterEnabled,
    int maxBodyBytes,
    @Nullable Tls tls) {

  /**
   * Key and certificate of the server.
   *
   * @param keyStore PKCS #12 file; {@code DECNET_API_TLS_KEYSTORE}
   * @param password what opens it; {@code DECNET_API_TLS_PASSWORD} or the first line of {@code
   *     DECNET_API_TLS_PASSWORD_FILE}
   */
  public record Tls(Path keyStore, Secret password) {}

  /** What holds when nothing is set. */
  public static final WebSettings DEFAULTS =
      new WebSettings("127.0.0.1", 8000, null, 240, List.of(), List.of(), true, 64 * 1024, null);

  /** Shortest signing key in bytes (RFC 7518, section 3.2: as long as the hash). */
  public static final int MIN_SECRET_BYTES = 32;

  /** Settings without TLS. */
  public WebSettings(
      String host,
      int port,
      @Nullable Secret jwtSecret,
      int jwtExpMinutes,
      List<String> corsOrigins,
      List<String> trustedProxies,
      boolean limiterEnabled,
      int maxBodyBytes) {
    this(
        host,
        port,
        jwtSecret,
        jwtExpMinutes,
        corsOrigins,
        trustedProxies,
        limiterEnabled,
        maxBodyBytes,
        null);
  }

  /** Copies the lists. */
  public WebSettings {
    corsOrigins = List.copyOf(corsOrigins);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** The same settings on another address and port. */
  public WebSettings at(String newHost, int newPort) {
    return new WebSettings(
        newHost,
        newPort,
        jwtSecret,
        jwtExpMinutes,
        corsOrigins,
        trustedProxies,
        limiterEnabled,
        maxBodyBytes,
        tls);
  }

  /** The same settings with key and certificate. */
  public WebSettings with(@Nullable Tls newTls) {
    return new WebSettings(
        host,
        port,
        jwtSecret,
        jwtExpMinutes,
        corsOrigins,
        trustedProxies,
        limiterEnabled,
        maxBodyBytes,
        newTls);
  }

  /** The scheme of the server's address. */
  public String scheme() {
    return tls == null ? "http" : "https";
  }

  /**
   * Reads the settings of an environment; what it does not name keeps its default.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static WebSettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    WebSettings settings =
        new WebSettings(
            reader.text("DECNET_API_HOST", DEFAULTS.host),
            reader.number("DECNET_API_PORT", DEFAULTS.port, 0, 65_535),
            jwtSecret(reader),
            reader.number("DECNET_JWT_EXP_MINUTES", DEFAULTS.jwtExpMinutes, 1, 525_600),
            reader.list("DECNET_CORS_ORIGINS"),
            reader.list("DECNET_TRUSTED_PROXIES"),
            reader.flag("DECNET_LIMITER_ENABLED", DEFAULTS.limiterEnabled),
            reader.number(
                "DECNET_API_MAX_BODY_BYTES", DEFAULTS.maxBodyBytes, 1024, 64 * 1024 * 1024),
            tls(reader));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static @Nullable Secret jwtSecret(SettingReader reader) {
    Secret secret = SecretSetting.read(reader, "DECNET_JWT_SECRET", "DECNET_JWT_SECRET_FILE");
    if (secret != null
        && secret.value().getBytes(StandardCharsets.UTF_8).length < MIN_SECRET_BYTES) {
      reader.wrong("DECNET_JWT_SECRET must be at least " + MIN_SECRET_BYTES + " bytes long");
    }
    return secret;
  }

  private static @Nullable Tls tls(SettingReader reader) {
    String keyStore = reader.text("DECNET_API_TLS_KEYSTORE", "");
    Secret password =
        SecretSetting.read(reader, "DECNET_API_TLS_PASSWORD", "DECNET_API_TLS_PASSWORD_FILE");
    if (keyStore.isEmpty()) {
      return null;
    }
    if (password == null) {
      reader.wrong("DECNET_API_TLS_PASSWORD or _FILE must be set with DECNET_API_TLS_KEYSTORE");
      return null;
    }
    return new Tls(Path.of(keyStore), password);
  }
}
