package org.decnet.server.canary.receive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.decnet.net.AddressLimit;

/**
 * What receivers saw, until it is taken down. Receivers never wait for that, so that how long an
 * answer takes does not tell whether a token is known. What finds no room is counted and lost.
 */
public final class Uses {
  /** Most that an address may bring in a minute. */
  public static final int MOST_OF_ONE = 60;

  private static final int ROOM = 1024;

  private final BlockingQueue<Use> queue = new LinkedBlockingQueue<>(ROOM);
  private final AddressLimit limit = new AddressLimit(MOST_OF_ONE, Duration.ofMinutes(1));
  private final AtomicLong lost = new AtomicLong();
  private final Runnable bell;

  /**
   * Holds nothing yet.
   *
   * @param bell rung when something was brought
   */
  public Uses(Runnable bell) {
    this.bell = bell;
  }

  /** Brings one; never waits. */
  void bring(Use use) {
    if (limit.admits(use.ip(), use.at()) && queue.offer(use)) {
      bell.run();
    } else {
      lost.incrementAndGet();
    }
  }

  /** Takes the oldest. */
  public List<Use> take(int most) {
    List<Use> taken = new ArrayList<>();
    queue.drainTo(taken, most);
    return taken;
  }

  /** How many found no room, or came too fast. */
  public long lost() {
    return lost.get();
  }
}
