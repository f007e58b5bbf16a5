package org.decnet.server.export;

import java.net.URI;
import java.net.URISyntaxException;
import org.decnet.intel.setting.ApiKey;
import org.decnet.intel.setting.KeyReader;
import org.decnet.model.setting.SettingReader;
import org.jspecify.annotations.Nullable;

/**
 * Where events are sent to.
 *
 * @param url of the MISP, without a path behind it; {@code DECNET_MISP_URL}
 * @param key of a user there; {@code DECNET_MISP_KEY}
 * @param minScore nobody below is told of, unless somebody forces it; {@code DECNET_MISP_MIN_SCORE}
 * @param privateNetwork whether the name may lead to a private address, and the url may be one of
 *     plain HTTP; {@code DECNET_MISP_PRIVATE}
 */
public record MispPushSettings(URI url, ApiKey key, int minScore, boolean privateNetwork) {
  private static final String URL = "DECNET_MISP_URL";
  private static final String KEY = "DECNET_MISP_KEY";
  private static final int MIN_SCORE = 50;
  private static final int MOST_SCORE = 100;

  /** Reads what an environment says; null if it names no MISP. */
  static @Nullable MispPushSettings of(SettingReader reader) {
    String text = reader.text(URL, "");
    ApiKey key = new KeyReader(reader).key(KEY);
    int minScore = reader.number("DECNET_MISP_MIN_SCORE", MIN_SCORE, 0, MOST_SCORE);
    boolean privateNetwork = reader.flag("DECNET_MISP_PRIVATE", false);
    if (text.isEmpty()) {
      return null;
    }
    URI url = url(text, privateNetwork);
    if (url == null) {
      reader.wrong(
          URL
              + " must be a url such as https://misp.example; one of plain http needs"
              + " DECNET_MISP_PRIVATE=true");
    }
    if (key == null) {
      reader.wrong(URL + " needs " + KEY + " or " + KEY + "_FILE");
    }
    return url == null || key == null
        ? null
        : new MispPushSettings(url, key, minScore, privateNetwork);
  }

  /** A url of a host and perhaps a port and a path, and nothing else. */
  private static @Nullable URI url(String text, boolean plainAllowed) {
    try {
      URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean scheme =
          "https".equals(url.getScheme()) || (plainAllowed && "http".equals(url.getScheme()));
      boolean bare =
          url.getHost() != null
              && url.getUserInfo() == null
              && url.getQuery() == null
              && url.getFragment() == null;
      return scheme && bare ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
