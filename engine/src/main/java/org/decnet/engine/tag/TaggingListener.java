package org.decnet.engine.tag;

import org.decnet.model.event.Event;

/** Hears of what tagging had to leave out. */
@FunctionalInterface
public interface TaggingListener {
  /** Hears nothing. */
  TaggingListener SILENT = (rule, event, key) -> {};

  /** A rule's evidence named a key that the contract of the source kind does not allow. */
  void rejected(PackRule rule, Event event, String key);
}
