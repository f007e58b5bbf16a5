package org.decnet.model.bus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, told to whoever wants to hear it. When it was told is what the store
 * adds; what happened has its own time in the payload.
 *
 * @param id deterministic: the same fact, told twice, has one id
 * @param type what the payload is, where the topic does not say it
 * @param payload texts, numbers, booleans, lists and maps; nothing secret, nothing personal
 */
public record Message(UUID id, Topic topic, String type, Map<String, Object> payload) {
  /** Version of the envelope. */
  public static final int VERSION = 1;

  /** Most bytes of a payload as JSON. */
  public static final int LARGEST_PAYLOAD = 1024 * 1024;

  private static final UUID NAMESPACE = NameUuid.of(NameUuid.URL_NAMESPACE, "decnet:bus:v1");

  /**
   * Copies the payload.
   *
   * @throws IllegalArgumentException if the payload is no plain value or too large
   */
  public Message {
    payload = Collections.unmodifiableMap(new TreeMap<>(payload));
    long size = size(payload);
    if (size > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "The payload of a message on "
              + topic
              + " has "
              + size
              + " bytes, and may have "
              + LARGEST_PAYLOAD);
    }
  }

  /**
   * A message whose id follows from what it tells.
   *
   * @param key what makes it another message than those of the same topic and type
   */
  public static Message of(Topic topic, String type, String key, Map<String, Object> payload) {
    return new Message(
        NameUuid.of(NAMESPACE, topic.value() + '|' + type + '|' + key), topic, type, payload);
  }

  /** Bytes of a plain value as compact JSON. */
  public static long size(Object plain) {
    return JsonSize.of(plain);
  }

  /** A text of the payload; null if there is none. */
  public @Nullable String text(String key) {
    return payload.get(key) instanceof String text ? text : null;
  }

  /** An id of the payload; null if there is none. */
  public @Nullable UUID uuid(String key) {
    String text = text(key);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
