package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleSource;

/** Keeps rules as texts (table {@code ttp_rule}). A rule's path is its id. */
public interface RuleTexts {
  /**
   * A stored text.
   *
   * @param source the text; its path is the rule's id
   * @param updatedAt when it was last written
   */
  record Stored(RuleSource source, Instant updatedAt) {}

  /** The texts written at an instant or later, oldest first. */
  List<Stored> since(Instant from);

  /** The paths of all texts. */
  Set<String> paths();

  /**
   * Writes the text of a rule in place of what was there.
   *
   * @param rule the rule as read from its text, which must be its only one
   */
  void put(PackRule rule, String updatedBy);

  /** Removes the text of a rule. */
  void remove(String path);
}
