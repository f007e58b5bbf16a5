package org.decnet.engine.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time in which something happened. */
public record Window(Instant from, Instant to) {
  /** Refuses an end before the start. */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a window cannot end before it starts: " + from + ", " + to);
    }
  }

  /** Windows in order, those that touch or overlap made one. */
  public static List<Window> merged(List<Window> windows) {
    List<Window> merged = new ArrayList<>();
    for (Window window :
        windows.stream()
            .sorted(Comparator.comparing(Window::from).thenComparing(Window::to))
            .toList()) {
      Window last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || window.from().isAfter(last.to())) {
        merged.add(window);
      } else if (window.to().isAfter(last.to())) {
        merged.set(merged.size() - 1, new Window(last.from(), window.to()));
      }
    }
    return merged;
  }

  /** Seconds in which both of two lists, merged each, have a window. */
  static double overlapSeconds(List<Window> some, List<Window> others) {
    double seconds = 0;
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      Window a = some.get(i);
      Window b = others.get(j);
      Instant from = a.from().isAfter(b.from()) ? a.from() : b.from();
      Instant to = a.to().isBefore(b.to()) ? a.to() : b.to();
      seconds += from.isBefore(to) ? seconds(from, to) : 0;
      if (a.to().isBefore(b.to())) {
        i++;
      } else {
        j++;
      }
    }
    return seconds;
  }

  /** Length of a merged list. */
  static double seconds(List<Window> windows) {
    return windows.stream().mapToDouble(window -> seconds(window.from(), window.to())).sum();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
