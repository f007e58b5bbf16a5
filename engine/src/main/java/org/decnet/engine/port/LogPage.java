package org.decnet.engine.port;

import java.util.List;
import org.decnet.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a list of events, latest first.
 *
 * @param total how many there are, counted up to {@link LogStore#MOST_COUNTED}
 * @param next where the next slice begins; null behind the last
 */
public record LogPage(List<Event> events, long total, @Nullable LogPlace next) {
  /** Copies the list. */
  public LogPage {
    events = List.copyOf(events);
  }

  /** Whether all were counted. */
  public boolean isCounted() {
    return total < LogStore.MOST_COUNTED;
  }
}
