package org.decnet.server.webhook.subscribe;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.InvalidInputException;
import org.decnet.model.webhook.Channel;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request and says which is wrong. */
final class WebhookFields {
  private static final int LONGEST_NAME = 64;
  private static final int SHORTEST_SECRET = 16;
  private static final int LONGEST_SECRET = 256;
  private static final int MADE_SECRET_BYTES = 32;
  private static final int MOST_PATTERNS = 64;
  private static final int MOST_PER_MINUTE = 10_000;

  private WebhookFields() {}

  static String name(@Nullable String name) {
    boolean good =
        name != null
            && !name.isBlank()
            && name.length() <= LONGEST_NAME
            && name.chars().noneMatch(Character::isISOControl);
    if (name == null || !good) {
      throw InvalidInputException.field("name", "have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  /** The word of a channel, in place of the usual one. */
  static Channel channel(@Nullable String word, Channel usual) {
    return word == null
        ? usual
        : Channel.of(word)
            .orElseThrow(() ->
                InvalidInputException.field(
                    "channel", "be generic, slack, teams, discord or email"));
  }

  static String url(@Nullable String url) {
    if (url == null) {
      throw InvalidInputException.field("url", "be there");
    }
    return url;
  }

  /** The secret that is given, or one that is made; of use only where events are signed. */
  static String secret(@Nullable String secret, Channel channel, SecureRandom random) {
    if (secret != null && !channel.signs()) {
      throw InvalidInputException.field(
          "secret", "not be here: events of this channel are not signed");
    }
    if (secret == null) {
      byte[] bytes = new byte[MADE_SECRET_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
    if (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET) {
      throw InvalidInputException.field(
          "secret", "have " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " characters");
    }
    return secret;
  }

  /** No limit is null; 0 says so, because null says nothing in a change. */
  static @Nullable Integer rateLimit(int perMinute) {
    if (perMinute < 0 || perMinute > MOST_PER_MINUTE) {
      throw InvalidInputException.field(
          "rate_limit_per_min", "be 1 to " + MOST_PER_MINUTE + ", or 0 for no limit");
    }
    return perMinute == 0 ? null : perMinute;
  }

  /**
   * All topics that are meant, each once.
   *
   * @throws InvalidInputException if there is none
   */
  static List<TopicPattern> patterns(WebhookRequest request) {
    Set<TopicPattern> all = new LinkedHashSet<>();
    for (String word : listed(request.simpleEvents())) {
      all.addAll(
          SimpleEvent.of(word)
              .orElseThrow(() ->
                  InvalidInputException.field(
                      "simple_events",
                      "hold AttackerDetail, DeckyStatus, SystemStatus or TtpTagged"))
              .patterns());
    }
    listed(request.topicPatterns()).forEach(pattern -> all.add(pattern(pattern)));
    if (all.isEmpty()) {
      throw InvalidInputException.whole("Select at least one event or topic");
    }
    if (all.size() > MOST_PATTERNS) {
      throw InvalidInputException.field(
          "topic_patterns", "hold at most " + MOST_PATTERNS + " patterns");
    }
    return List.copyOf(all);
  }

  private static List<String> listed(@Nullable List<@Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(text -> text == null ? "" : text).toList();
  }

  private static TopicPattern pattern(String text) {
    try {
      return new TopicPattern(text);
    } catch (IllegalArgumentException e) {
      throw InvalidInputException.field(
          "topic_patterns", "hold patterns such as attacker.> or ttp.rule.fired.*");
    }
  }
}
