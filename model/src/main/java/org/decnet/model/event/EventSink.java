package org.decnet.model.event;

/** Where events go. */
@FunctionalInterface
public interface EventSink {
  /** Takes one event. May block while what follows is busy. */
  void accept(Event event);
}
