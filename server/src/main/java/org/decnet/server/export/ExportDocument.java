package org.decnet.server.export;

import java.io.IOException;
import java.io.OutputStream;

/** An export of something that is there, ready to be written. */
@FunctionalInterface
public interface ExportDocument {
  /**
   * Writes it, and leaves the stream open.
   *
   * @throws IOException if the stream fails
   */
  Written write(OutputStream out) throws IOException;
}
