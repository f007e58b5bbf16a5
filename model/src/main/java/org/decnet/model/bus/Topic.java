package org.decnet.model.bus;

import java.util.List;
import org.decnet.model.bus.TopicTokens.Shape;

/**
 * What a message is about: tokens joined by dots, from the general to the special, such as {@code
 * ttp.rule.fired.T1110}.
 */
public record Topic(String value) {
  /** Most characters of a topic. */
  public static final int LONGEST = 255;

  /** Refuses what is no topic. */
  public Topic {
    TopicTokens.check(value, Shape.TOPIC);
  }

  /**
   * The topic of tokens.
   *
   * @throws IllegalArgumentException if one is empty or holds a dot, a wildcard or a blank
   */
  public static Topic of(String... tokens) {
    for (String token : tokens) {
      TopicTokens.checkToken(token);
    }
    return new Topic(String.join(".", tokens));
  }

  /** The topic with one more token. */
  public Topic then(String token) {
    TopicTokens.checkToken(token);
    return new Topic(value + '.' + token);
  }

  List<String> tokens() {
    return TopicTokens.split(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
