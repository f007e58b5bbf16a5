package org.decnet.server.webhook.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.decnet.store.json.JsonText;

/**
 * What a receiver is sent.
 *
 * @param title one line for people, without anything that ends a line
 * @param mediaType of the body
 * @param body UTF-8
 */
public record Content(String title, String mediaType, byte[] body) {
  static Content json(String title, Map<String, ?> values) {
    return json(title, JsonText.ofMap(values).getBytes(StandardCharsets.UTF_8));
  }

  static Content json(String title, byte[] body) {
    return new Content(title, "application/json", body);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
