package org.decnet.engine.tag;

/**
 * The text of one rule file.
 *
 * @param path where it came from, for messages
 * @param yaml its content
 * @param origin who wrote it
 */
public record RuleSource(String path, String yaml, Origin origin) {
  /** Who wrote a rule. */
  public enum Origin {
    /** Part of DECNET. */
    PACK,
    /** A public rule collection. */
    COMMUNITY,
    /** The operator's own. */
    CUSTOM;

    /** The word that tables and JSON carry. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
