package org.decnet.engine.shell.decode;

/** Lines read from their end, as rev writes them. */
final class Reversal {
  private Reversal() {}

  static byte[] apply(byte[] input) {
    String text = Bytes.text(input);
    StringBuilder reversed = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int stop = end < 0 ? text.length() : end;
      reversed.append(new StringBuilder(text.substring(from, stop)).reverse());
      if (end >= 0) {
        reversed.append('\n');
      }
      from = stop + 1;
    }
    return Bytes.of(reversed.toString());
  }
}
