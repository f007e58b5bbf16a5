package org.decnet.server.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
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
 */
public record WebSettings(
    String host,
    int port,
    @Nullable Secret jwtSecret,
    int jwtExpMinutes,
    List<String> corsOrigins,
    List<String> trustedProxies,
    boolean limiterEnabled,
    int maxBodyBytes) {

  /** What holds when nothing is set. */
  public static final WebSettings DEFAULTS =
      new WebSettings("127.0.0.1", 8000, null, 240, List.of(), List.of(), true, 64 * 1024);

  /** Shortest signing key in bytes (RFC 7518, section 3.2: as long as the hash). */
  public static final int MIN_SECRET_BYTES = 32;

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
        maxBodyBytes);
  }

  /**
   * Reads the settings of an environment; what it does not name keeps its default.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static WebSettings of(Map<String, String> environment) {
    List<String> wrong = new ArrayList<>();
    Reader reader = new Reader(environment, wrong::add);
    WebSettings settings =
        new WebSettings(
            reader.text("DECNET_API_HOST", DEFAULTS.host),
            reader.number("DECNET_API_PORT", DEFAULTS.port, 0, 65_535),
            reader.secret("DECNET_JWT_SECRET"),
            reader.number("DECNET_JWT_EXP_MINUTES", DEFAULTS.jwtExpMinutes, 1, 525_600),
            reader.list("DECNET_CORS_ORIGINS"),
            reader.list("DECNET_TRUSTED_PROXIES"),
            reader.flag("DECNET_LIMITER_ENABLED", DEFAULTS.limiterEnabled),
            reader.number(
                "DECNET_API_MAX_BODY_BYTES", DEFAULTS.maxBodyBytes, 1024, 64 * 1024 * 1024));
    if (!wrong.isEmpty()) {
      throw new DecnetException(ErrorCode.BAD_SETTING, String.join("; ", wrong));
    }
    return settings;
  }

  /** Reads values and reports each that is wrong; never repeats a value, which may be a secret. */
  private record Reader(Map<String, String> environment, Consumer<String> wrong) {
    String text(String name, String usual) {
      String value = environment.getOrDefault(name, "").strip();
      return value.isEmpty() ? usual : value;
    }

    int number(String name, int usual, int least, int most) {
      String value = text(name, Integer.toString(usual));
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // falls through: too large a number is as wrong as no number
      }
      wrong.accept(name + " must be a whole number from " + least + " to " + most);
      return usual;
    }

    boolean flag(String name, boolean usual) {
      String value = text(name, Boolean.toString(usual));
      if (!value.equals("true") && !value.equals("false")) {
        wrong.accept(name + " must be true or false");
      }
      return value.equals("true");
    }

    List<String> list(String name) {
      List<String> items = new ArrayList<>();
      int from = 0;
      String value = text(name, "");
      while (from <= value.length()) {
        int comma = value.indexOf(',', from);
        int end = comma < 0 ? value.length() : comma;
        String item = value.substring(from, end).strip();
        if (!item.isEmpty()) {
          items.add(item);
        }
        from = end + 1;
      }
      return items;
    }

    @Nullable Secret secret(String name) {
      String value = text(name, "");
      if (value.isEmpty()) {
        return null;
      }
      if (value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length < MIN_SECRET_BYTES) {
        wrong.accept(name + " must be at least " + MIN_SECRET_BYTES + " bytes long");
      }
      return new Secret(value);
    }
  }
}
