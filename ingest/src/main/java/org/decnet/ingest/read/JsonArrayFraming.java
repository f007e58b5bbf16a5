package org.decnet.ingest.read;

/**
 * The objects of a JSON array, each made one line: line ends within an object become blanks, and
 * what stands between objects becomes line ends. A text that a raw line end cuts, or an object that
 * begins at the start of a line within another one, shows that a record was cut: the next begins
 * anew.
 */
final class JsonArrayFraming implements Framing {
  private int depth;
  private boolean inText;
  private boolean escaped;
  private boolean lineStart = true;
  private boolean opened;

  @Override
  public void apply(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      bytes[i] = depth == 0 ? outside(bytes[i]) : inside(bytes, i, from);
    }
  }

  private byte outside(byte one) {
    // The wrapper's own brace and name come before the bracket and hold no record.
    if (!opened) {
      opened = one == '[';
      return one == '\n' ? one : (byte) ' ';
    }
    if (one == '{') {
      depth = 1;
      inText = false;
      escaped = false;
      lineStart = false;
      return one;
    }
    return one == '\n' || one == ',' || one == ']' || one == '}' ? (byte) '\n' : one;
  }

  private byte inside(byte[] bytes, int at, int from) {
    byte one = bytes[at];
    if (one == '\n') {
      return lineEnd();
    }
    if (lineStart && one == '{') {
      // The blank that stands for the line end before is in this chunk, or the line was cut late.
      if (at > from) {
        bytes[at - 1] = '\n';
      }
      depth = 0;
      return outside(one);
    }
    lineStart = false;
    return inText ? text(one) : structure(one);
  }

  private byte lineEnd() {
    if (inText) {
      depth = 0;
      inText = false;
      return '\n';
    }
    lineStart = true;
    return ' ';
  }

  private byte text(byte one) {
    if (escaped) {
      escaped = false;
    } else if (one == '\\') {
      escaped = true;
    } else if (one == '"') {
      inText = false;
    }
    return one;
  }

  private byte structure(byte one) {
    switch (one) {
      case '"' -> inText = true;
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      default -> {}
    }
    return one;
  }
}
