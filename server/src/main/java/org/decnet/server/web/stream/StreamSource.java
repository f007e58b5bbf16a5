package org.decnet.server.web.stream;

import java.io.IOException;
import java.time.Duration;

/** Where the events of one stream come from. Remembers how far it has come. */
interface StreamSource {
  /** Writes what a client gets that has just come, before all else. */
  default void begin(EventWriter out) throws IOException {}

  /**
   * Writes what there is now, up to a bound.
   *
   * @return whether there may be more right away
   */
  boolean turn(EventWriter out) throws IOException;

  /** Where the stream is. */
  String place();

  /** Whether the client has all that it wanted. */
  default boolean isDone() {
    return false;
  }

  /** How long to wait for being woken before looking anyway. */
  Duration patience();
}
