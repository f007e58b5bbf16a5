package org.decnet.net;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each address do something so often in a time, in bounded memory. */
public final class AddressLimit {
  private static final int MOST_ADDRESSES = 8192;

  private final int most;
  private final Duration time;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * A limit.
   *
   * @param most how often in a time
   */
  public AddressLimit(int most, Duration time) {
    this.most = most;
    this.time = time;
  }

  private static final class Window {
    private final Instant start;
    private int count;

    Window(Instant start) {
      this.start = start;
    }
  }

  /** Whether an address may do it once more; if so it has. */
  public synchronized boolean admits(String address, Instant now) {
    Window window = windows.get(address);
    if (window == null || !now.isBefore(window.start.plus(time)) || now.isBefore(window.start)) {
      windows.remove(address); // so that it is the youngest
      window = new Window(now);
      windows.put(address, window);
    }
    if (window.count >= most) {
      return false;
    }
    window.count++;
    return true;
  }
}
