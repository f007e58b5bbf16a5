package org.decnet.server.forward;

import java.io.Closeable;
import java.io.IOException;

/** Takes lines, one after the other. */
interface Sink extends Closeable {
  /** Most octets of a line. */
  int longest();

  /** Takes a line. */
  void write(byte[] line) throws IOException;

  /**
   * Makes sure, as far as that can be known, that what was written has arrived.
   *
   * @throws IOException if the other side is gone
   */
  void settle() throws IOException;
}
