package org.decnet.engine.lift.session;

import java.time.Duration;
import java.time.Instant;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** When command lines came, and how fast. */
final class InputPace {
  private @Nullable Instant opened;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private long letters;

  void add(Event event) {
    if (event.kind() == EventKind.CONNECTION && "open".equals(event.text(Field.ACTION))) {
      opened = earlier(opened, event.time());
    }
    if (event.kind() == EventKind.COMMAND) {
      first = earlier(first, event.time());
      last = last == null || event.time().isAfter(last) ? event.time() : last;
      String line = event.text(Field.COMMAND_TEXT);
      letters += line == null ? 0 : line.length();
    }
  }

  /** Whether the beginning was seen, so that what was not seen did not happen. */
  boolean isWhole() {
    return opened != null;
  }

  /** Seconds from the connection to the first line; null unless both were seen. */
  @Nullable Double firstDelaySeconds() {
    return opened == null || first == null ? null : Math.max(0, seconds(opened, first));
  }

  /** Characters a second from the first line to the last; null unless there is time between. */
  @Nullable Double lettersPerSecond() {
    double seconds = first == null || last == null ? 0 : seconds(first, last);
    return seconds > 0 ? letters / seconds : null;
  }

  private static Instant earlier(@Nullable Instant a, Instant b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
