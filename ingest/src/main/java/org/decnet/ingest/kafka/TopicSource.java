package org.decnet.ingest.kafka;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A topic that is read.
 *
 * @param format of all its lines; null if each shows its own
 */
public record TopicSource(String topic, @Nullable String format) {
  private static final int LONGEST = 249;

  /**
   * Reads {@code TOPIC} or {@code FORMAT@TOPIC}.
   *
   * @param formats that there are
   * @return empty if it is neither
   */
  public static Optional<TopicSource> of(String text, Set<String> formats) {
    int at = text.indexOf('@');
    String format = at < 0 ? null : text.substring(0, at);
    String topic = text.substring(at + 1);
    return isTopic(topic) && (format == null || formats.contains(format))
        ? Optional.of(new TopicSource(topic, format))
        : Optional.empty();
  }

  private static boolean isTopic(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !text.equals(".")
        && !text.equals("..")
        && text.chars().allMatch(TopicSource::mayStandInTopic);
  }

  /** Whether Kafka lets a character stand in the name of a topic. */
  public static boolean mayStandInTopic(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
  }
}
