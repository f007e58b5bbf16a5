package org.decnet.sigma.yaml;

import java.util.ArrayList;
import java.util.List;

/** Cuts the source text of a document out of its file, at the {@code ---} and {@code ...} lines. */
final class DocumentSlicer {
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  DocumentSlicer(String text) {
    this.text = text;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /** The document that holds a line, counted from 1. */
  String sliceAround(int line) {
    int first = Math.min(line, lineStarts.size()) - 1;
    int last = first;
    while (first > 0 && !isMarker(first) && !isMarker(first - 1)) {
      first--;
    }
    do {
      last++;
    } while (last < lineStarts.size() && !isMarker(last));
    int end = last < lineStarts.size() ? lineStarts.get(last) : text.length();
    return text.substring(lineStarts.get(first), end);
  }

  private boolean isMarker(int line) {
    int start = lineStarts.get(line);
    if (!text.startsWith("---", start) && !text.startsWith("...", start)) {
      return false;
    }
    return start + 3 == text.length() || Character.isWhitespace(text.charAt(start + 3));
  }
}
