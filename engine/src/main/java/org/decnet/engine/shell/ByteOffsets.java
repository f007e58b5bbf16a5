package org.decnet.engine.shell;

import org.jspecify.annotations.Nullable;

/** Byte offsets in the UTF-8 form of a text, by character index. */
final class ByteOffsets {
  private final int @Nullable [] offsets;

  ByteOffsets(String text) {
    offsets = isAscii(text) ? null : measure(text);
  }

  /** Byte offset of the character at an index, or of the end. */
  int at(int index) {
    return offsets == null ? index : offsets[index];
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int[] measure(String text) {
    int[] measured = new int[text.length() + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      measured[i] = bytes;
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        measured[++i] = bytes;
        bytes += 4;
      } else {
        bytes += width(c);
      }
    }
    measured[text.length()] = bytes;
    return measured;
  }

  /** Bytes of a character of its own; half a pair is written as a question mark. */
  private static int width(char c) {
    return c < 0x80 || Character.isSurrogate(c) ? 1 : c < 0x800 ? 2 : 3;
  }
}
