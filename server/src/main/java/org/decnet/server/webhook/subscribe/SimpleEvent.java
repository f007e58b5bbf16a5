package org.decnet.server.webhook.subscribe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decnet.model.bus.TopicPattern;

/** A word for topics that people mostly want to hear (spec 09, section 4). */
public enum SimpleEvent {
  /** All about attackers. */
  ATTACKER_DETAIL("AttackerDetail", "attacker.>"),
  /** How decoys fare. */
  DECKY_STATUS("DeckyStatus", "decky.*.state", "decky.*.traffic"),
  /** How the system fares. */
  SYSTEM_STATUS("SystemStatus", "system.>"),
  /** What was tagged. */
  TTP_TAGGED("TtpTagged", "ttp.tagged");

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that cannot change
  private final List<TopicPattern> patterns;

  SimpleEvent(String word, String... patterns) {
    this.word = word;
    this.patterns = Stream.of(patterns).map(TopicPattern::new).toList();
  }

  /** The word that clients use. */
  public String word() {
    return word;
  }

  /** The topics that it stands for. */
  public List<TopicPattern> patterns() {
    return patterns;
  }

  /** The event of a word. */
  public static Optional<SimpleEvent> of(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }

  /** The events all of whose topics are among some. */
  public static List<String> among(List<TopicPattern> patterns) {
    return Arrays.stream(values())
        .filter(event -> patterns.containsAll(event.patterns))
        .map(SimpleEvent::word)
        .toList();
  }
}
