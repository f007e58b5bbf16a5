package org.decnet.model.event;

import java.util.Locale;

/** How much an event tells about a peer (spec 01, section 2.5). */
public enum EventClass {
  /** The peer did something to the decoy. */
  INTERACTION,
  /** The peer knocked. */
  SCAN,
  /** The sensor talks about itself, or about bytes that mean nothing. */
  NOISE;

  private final String className = name().toLowerCase(Locale.ROOT);

  /** The name in events and tables. */
  public String className() {
    return className;
  }
}
