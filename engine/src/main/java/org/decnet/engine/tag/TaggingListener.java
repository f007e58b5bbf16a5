package org.decnet.engine.tag;

import java.util.function.Supplier;
import org.decnet.model.event.Event;

/** Hears of how events are held against the rules, and of what had to be left out. */
@FunctionalInterface
public interface TaggingListener {
  /** Hears nothing. */
  TaggingListener SILENT = (rule, sourceId, key) -> {};

  /** A rule's evidence named a key that the contract of the source kind does not allow. */
  void rejected(PackRule rule, String sourceId, String key);

  /** A rule matched, but an operator has turned it off. */
  default void suppressed(PackRule rule) {}

  /** A rule would have given a tag, but its limit for this attacker and minute is used up. */
  default void limited(PackRule rule) {}

  /** Has an event held against the rules, and may look at how long that takes. */
  default Tagging looking(Event source, Supplier<Tagging> look) {
    return look.get();
  }
}
