package org.decnet.engine.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds windows, given in the order of their starts, into a bounded number: if there are too many,
 * the shortest pauses count for nothing. Not for use by two threads.
 */
public final class WindowFold {
  /** Most windows that are kept. */
  public static final int MOST_WINDOWS = 1024;

  private List<Window> windows = new ArrayList<>();
  private Duration pause = Duration.ZERO;

  /** Takes a window that starts no earlier than those before. */
  public void add(Window window) {
    append(windows, window);
    if (windows.size() > MOST_WINDOWS) {
      shorten();
    }
  }

  /** What is left, in order. */
  public List<Window> windows() {
    return List.copyOf(windows);
  }

  private void shorten() {
    while (windows.size() > MOST_WINDOWS / 2) {
      pause = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
      List<Window> fewer = new ArrayList<>();
      windows.forEach(window -> append(fewer, window));
      windows = fewer;
    }
  }

  private void append(List<Window> to, Window window) {
    Window last = to.isEmpty() ? null : to.getLast();
    if (last == null || window.from().isAfter(last.to().plus(pause))) {
      to.add(window);
    } else if (window.to().isAfter(last.to())) {
      to.set(to.size() - 1, new Window(last.from(), window.to()));
    }
  }
}
