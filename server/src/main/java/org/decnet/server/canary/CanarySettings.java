package org.decnet.server.canary;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.decnet.model.setting.SettingReader;
import org.decnet.net.ListenAddress;
import org.decnet.server.canary.make.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens are listened for, and what they call.
 *
 * @param http where requests come in, {@code PORT} or {@code HOST:PORT}; nowhere unless set; {@code
 *     DECNET_CANARY_HTTP}
 * @param dns where questions for names come in, the same way; {@code DECNET_CANARY_DNS}
 * @param httpBase what stands before {@code /c/} in the URLs of tokens; the address of {@code http}
 *     unless set; {@code DECNET_CANARY_HTTP_BASE}
 * @param dnsZone what stands behind the word of a token in its name; {@code DECNET_CANARY_DNS_ZONE}
 * @param trustedProxies proxies whose {@code X-Forwarded-For} is believed; {@code
 *     DECNET_TRUSTED_PROXIES}
 */
public record CanarySettings(
    @Nullable ListenAddress http,
    @Nullable ListenAddress dns,
    @Nullable String httpBase,
    @Nullable String dnsZone,
    List<String> trustedProxies) {
  /** Nothing is set. */
  public static final CanarySettings NONE = new CanarySettings(null, null, null, null, List.of());

  private static final String BASE = "DECNET_CANARY_HTTP_BASE";
  private static final String ZONE = "DECNET_CANARY_DNS_ZONE";
  private static final int LONGEST_ZONE = 180; // a word and dots fit before it

  /** Copies the list. */
  public CanarySettings {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * Reads the settings of an environment.
   *
   * @throws org.decnet.model.error.DecnetException naming every setting that is wrong
   */
  public static CanarySettings of(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    ListenAddress http = address(reader, "DECNET_CANARY_HTTP");
    CanarySettings settings =
        new CanarySettings(
            http,
            address(reader, "DECNET_CANARY_DNS"),
            base(reader, http),
            zone(reader),
            reader.list("DECNET_TRUSTED_PROXIES"));
    reader.refuseWhatIsWrong();
    return settings;
  }

  /** Where the tokens call. */
  public Callback callback() {
    return new Callback(httpBase, dnsZone);
  }

  private static @Nullable ListenAddress address(SettingReader reader, String name) {
    String text = reader.text(name, "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return ListenAddress.of(text);
    } catch (IllegalArgumentException e) {
      reader.wrong(name + " must be PORT or HOST:PORT, such as 8088 or 0.0.0.0:8088");
      return null;
    }
  }

  private static @Nullable String base(SettingReader reader, @Nullable ListenAddress http) {
    String text = reader.text(BASE, "");
    if (text.isEmpty()) {
      return http == null || isNoPlace(http) ? null : "http://" + authority(http);
    }
    if (!isBase(text)) {
      reader.wrong(BASE + " must be http:// or https:// and a host, without user, query or blanks");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether nobody could call there. */
  private static boolean isNoPlace(ListenAddress http) {
    return http.port() == 0 || http.host().equals("0.0.0.0") || http.host().equals("::");
  }

  private static String authority(ListenAddress http) {
    String host = http.host().contains(":") ? "[" + http.host() + "]" : http.host();
    return host + ":" + http.port();
  }

  private static boolean isBase(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && text.chars().noneMatch(c -> c == '"' || c == '\'' || c == '<' || c == '&');
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static @Nullable String zone(SettingReader reader) {
    String text = reader.text(ZONE, "");
    if (text.isEmpty()) {
      return null;
    }
    boolean sound =
        text.length() <= LONGEST_ZONE
            && !text.startsWith(".")
            && !text.endsWith(".")
            && !text.contains("..")
            && text.chars()
                .allMatch(
                    c -> c == '.' || c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    if (!sound) {
      reader.wrong(ZONE + " must be a name in lower case, such as t.example.net");
    }
    return text;
  }
}
