package org.decnet.decoy.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream. */
final class Lines {
  private Lines() {}

  /**
   * The next line without its end; null at the end of all.
   *
   * @throws IOException if it is longer than it may be, or as the stream does
   */
  static byte @Nullable [] next(InputStream in, int longest) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one = in.read();
    if (one < 0) {
      return null;
    }
    while (one >= 0 && one != '\n') {
      if (line.size() >= longest) {
        throw new IOException("The client sends a line without an end");
      }
      line.write(one);
      one = in.read();
    }
    return line.toByteArray();
  }
}
