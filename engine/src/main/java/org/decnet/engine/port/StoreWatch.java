package org.decnet.engine.port;

import java.util.List;
import org.decnet.model.bus.Message;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** Looks on at what a process writes, on the threads that write. */
public interface StoreWatch {
  /** Looks away. */
  StoreWatch NONE = new StoreWatch() {};

  /** The span that the calling thread works within; null if there is none. */
  default @Nullable SpanRef span() {
    return null;
  }

  /**
   * Tags were written.
   *
   * @param given all of them, whatever their confidence
   * @param kept how many are at or above the floor
   * @param fresh how many the store did not have
   */
  default void tagged(List<Tag> given, long kept, long fresh) {}

  /** Messages were appended, by a transaction that is all but over. */
  default void told(List<Message> messages) {}
}
