package org.decnet.server.webhook.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.decnet.store.json.JsonText;

/**
 * What a receiver is sent.
 *
 * @param title one line for people, without anything that ends a line
 * @param mediaType of the body
 * @param text the body
 */
public record Content(String title, String mediaType, String text) {
  static Content json(String title, Map<String, ?> values) {
    return new Content(title, "application/json", JsonText.ofMap(values));
  }

  /** The body in UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
