package org.decnet.engine.tag;

/** Hears of what tagging had to leave out. */
@FunctionalInterface
public interface TaggingListener {
  /** Hears nothing. */
  TaggingListener SILENT = (rule, sourceId, key) -> {};

  /** A rule's evidence named a key that the contract of the source kind does not allow. */
  void rejected(PackRule rule, String sourceId, String key);
}
