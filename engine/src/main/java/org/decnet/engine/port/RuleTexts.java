package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.tag.RuleId;
import org.jspecify.annotations.Nullable;

/** Keeps rules as texts (table {@code ttp_rule}). A rule's path is its id. */
public interface RuleTexts {
  /**
   * A stored text.
   *
   * @param source the text; its path is the rule's id
   * @param updatedAt when it was last written
   */
  record Stored(RuleSource source, Instant updatedAt) {}

  /**
   * A text to be stored, with what the table says about it beside.
   *
   * @param sigmaId Sigma id; null if the rule has none
   * @param version see {@link PackRule#version()}
   * @param hash of the rule's content
   * @param sourcePath where the text came from
   */
  record Entry(
      RuleId id,
      @Nullable String sigmaId,
      int version,
      String hash,
      String sourcePath,
      RuleSource.Origin origin,
      String yaml) {

    /** The entry of a rule as read from its text. */
    public static Entry of(PackRule rule) {
      return new Entry(
          rule.id(),
          rule.sigma().id(),
          rule.version(),
          rule.sigma().hash(),
          rule.sigma().path(),
          rule.origin(),
          rule.sigma().yaml());
    }
  }

  /** The texts written at an instant or later, oldest first. */
  List<Stored> since(Instant from);

  /** The paths of all texts. */
  Set<String> paths();

  /** Writes the text of a rule in place of what was there. */
  void put(Entry entry, String updatedBy);

  /** Removes the text of a rule. */
  void remove(String path);
}
