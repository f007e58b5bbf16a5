package org.decnet.server.web.finds;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines of an asciicast behind its first, and keeps some of them. */
final class CastLines implements Appendable {
  private final int offset;
  private final int limit;
  private final StringBuilder line = new StringBuilder();
  private final List<String> kept = new ArrayList<>();
  private long lines = -1; // the first is about the recording

  CastLines(int offset, int limit) {
    this.offset = offset;
    this.limit = limit;
  }

  /** Lines that there are behind the first. */
  long total() {
    return Math.max(0, lines);
  }

  List<String> kept() {
    return kept;
  }

  @Override
  public Appendable append(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char c) {
    if (c == '\n') {
      if (lines >= offset && lines < (long) offset + limit) {
        kept.add(line.toString());
      }
      lines++;
      line.setLength(0);
    } else {
      line.append(c);
    }
    return this;
  }
}
