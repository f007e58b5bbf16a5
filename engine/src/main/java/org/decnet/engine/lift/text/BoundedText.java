package org.decnet.engine.lift.text;

import org.jspecify.annotations.Nullable;

/** Texts joined by line ends, of which only so many characters are kept. */
public final class BoundedText {
  /** Most characters that are kept. */
  public static final int MOST = 64 * 1024;

  private final StringBuilder text = new StringBuilder(0);

  /** Adds a text as far as there is room. */
  public void add(@Nullable String more) {
    if (more == null || more.isEmpty()) {
      return;
    }
    int room = MOST - text.length() - (text.isEmpty() ? 0 : 1);
    if (room <= 0) {
      return;
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(more, 0, cut(more, room));
  }

  // A surrogate pair that is cut in two would not survive UTF-8.
  private static int cut(String more, int room) {
    if (more.length() <= room) {
      return more.length();
    }
    return Character.isHighSurrogate(more.charAt(room - 1)) ? room - 1 : room;
  }

  /** Characters kept. */
  public int length() {
    return text.length();
  }

  /** The text; null if nothing was added. */
  public @Nullable String orNull() {
    return text.isEmpty() ? null : text.toString();
  }
}
