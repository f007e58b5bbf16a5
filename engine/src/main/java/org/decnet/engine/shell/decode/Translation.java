package org.decnet.engine.shell.decode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tr makes of bytes: one set of characters mapped to another, or deleted. */
final class Translation {
  private Translation() {}

  static byte @Nullable [] apply(List<String> arguments, byte[] input) {
    String options = "";
    int first = 0;
    while (first < arguments.size()
        && arguments.get(first).length() > 1
        && arguments.get(first).charAt(0) == '-') {
      options += arguments.get(first++).substring(1);
    }
    List<String> sets = arguments.subList(first, arguments.size());
    if (options.equals("d") && sets.size() == 1) {
      return map(input, set(sets.getFirst()), new byte[0], true);
    }
    if (!options.isEmpty() || sets.size() != 2) {
      return null;
    }
    return map(input, set(sets.getFirst()), set(sets.getLast()), false);
  }

  private static byte @Nullable [] map(
      byte[] input, byte @Nullable [] from, byte @Nullable [] to, boolean deletes) {
    if (from == null || to == null || (!deletes && to.length == 0)) {
      return null;
    }
    int[] mapped = new int[256];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = i;
    }
    for (int i = 0; i < from.length; i++) {
      mapped[from[i] & 0xff] = deletes ? -1 : to[Math.min(i, to.length - 1)] & 0xff;
    }
    byte[] output = new byte[input.length];
    int size = 0;
    for (byte b : input) {
      if (mapped[b & 0xff] >= 0) {
        output[size++] = (byte) mapped[b & 0xff];
      }
    }
    return Arrays.copyOf(output, size);
  }

  /** The characters of a set, with its ranges and classes spelled out; null for other classes. */
  private static byte @Nullable [] set(String text) {
    String spelled =
        text.replace("[:lower:]", "a-z")
            .replace("[:upper:]", "A-Z")
            .replace("[:digit:]", "0-9")
            .replace("[:space:]", " \\t\\n\\r")
            .replace("[:blank:]", " \\t");
    if (spelled.contains("[:") || spelled.contains("[=")) {
      return null;
    }
    EscapedBytes escaped = new EscapedBytes();
    escaped.escaped(spelled);
    return ranges(escaped.toBytes());
  }

  private static byte[] ranges(byte[] set) {
    ByteArrayOutputStream spelled = new ByteArrayOutputStream();
    for (int i = 0; i < set.length; i++) {
      int start = set[i] & 0xff;
      if (i + 2 < set.length && set[i + 1] == '-' && (set[i + 2] & 0xff) >= start) {
        for (int c = start; c <= (set[i + 2] & 0xff); c++) {
          spelled.write(c);
        }
        i += 2;
      } else {
        spelled.write(start);
      }
    }
    return spelled.toByteArray();
  }
}
