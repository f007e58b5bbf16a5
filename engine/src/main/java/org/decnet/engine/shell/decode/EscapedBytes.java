package org.decnet.engine.shell.decode;

import java.io.ByteArrayOutputStream;

/** Bytes that a text with escapes stands for. */
final class EscapedBytes implements Escapes.Sink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean numeric;
  private boolean stopped;

  /** Adds a text as it is. */
  void plain(String text) {
    bytes.writeBytes(Bytes.of(text));
  }

  /** Adds a text whose escapes are read; {@code \c} ends all output. */
  void escaped(String text) {
    int from = 0;
    for (int at = text.indexOf('\\'); at >= 0 && !stopped; at = text.indexOf('\\', from)) {
      plain(text.substring(from, at));
      if (at + 1 == text.length()) {
        from = at;
        break;
      }
      stopped = text.charAt(at + 1) == 'c';
      from = stopped ? text.length() : Escapes.read(text, at + 1, this);
    }
    plain(text.substring(from));
  }

  /** Whether a byte was given by its number, which hides what it is. */
  boolean numeric() {
    return numeric;
  }

  /** Whether {@code \c} ended the output. */
  boolean stopped() {
    return stopped;
  }

  int size() {
    return bytes.size();
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  @Override
  public void character(int codePoint) {
    if (codePoint < 0x80) {
      bytes.write(codePoint);
    } else {
      numeric = true;
      bytes.writeBytes(Bytes.of(Character.toString(codePoint)));
    }
  }

  @Override
  public void octet(int value) {
    numeric = true;
    bytes.write(value);
  }
}
