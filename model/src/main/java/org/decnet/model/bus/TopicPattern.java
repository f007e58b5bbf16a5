package org.decnet.model.bus;

import java.util.List;
import org.decnet.model.bus.TopicTokens.Shape;

/**
 * Which topics somebody wants to hear: {@code *} stands for one token, {@code >} at the end for one
 * or more.
 */
public record TopicPattern(String value) {
  /** Every topic. */
  public static final TopicPattern ALL = new TopicPattern(TopicTokens.REST);

  /** Refuses what is no pattern. */
  public TopicPattern {
    TopicTokens.check(value, Shape.PATTERN);
  }

  /** Whether a topic is one of those. */
  public boolean matches(Topic topic) {
    List<String> wanted = TopicTokens.split(value);
    List<String> tokens = topic.tokens();
    boolean open = wanted.getLast().equals(TopicTokens.REST);
    if (open ? tokens.size() < wanted.size() : tokens.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < (open ? wanted.size() - 1 : wanted.size()); i++) {
      if (!wanted.get(i).equals(TopicTokens.ONE) && !wanted.get(i).equals(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What every matching topic starts with: a store that can find texts by their start need not look
   * at the others. The whole topic if there is no wildcard.
   */
  public String prefix() {
    int one = value.indexOf(TopicTokens.ONE);
    int rest = value.indexOf(TopicTokens.REST);
    int end = one < 0 ? rest : rest < 0 ? one : Math.min(one, rest);
    return end < 0 ? value : value.substring(0, end);
  }

  /** Whether it stands for one topic only. */
  public boolean isExact() {
    return prefix().length() == value.length();
  }

  @Override
  public String toString() {
    return value;
  }
}
