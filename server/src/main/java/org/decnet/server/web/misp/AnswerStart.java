package org.decnet.server.web.misp;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the first bytes of an answer, and lets the others pass: a MISP repeats the whole event. */
final class AnswerStart implements Consumer<Optional<byte[]>> {
  private static final int MOST = 16 * 1024;

  private final ByteArrayOutputStream start = new ByteArrayOutputStream();

  @Override
  public void accept(Optional<byte[]> piece) {
    piece.ifPresent(bytes -> start.write(bytes, 0, Math.min(bytes.length, MOST - start.size())));
  }

  byte[] bytes() {
    return start.toByteArray();
  }
}
