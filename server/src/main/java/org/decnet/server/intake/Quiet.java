package org.decnet.server.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Says, while logs are followed, how far what they tell is complete. A log that grows may still
 * bring an event of a minute ago; one that has been still for a minute brings none, so that an
 * attack does not wait for the next one to be told. Used by one thread.
 */
public final class Quiet {
  /** How much later than another log one may tell of the same moment (spec 02, section 3.1). */
  public static final Duration LATENESS = Duration.ofSeconds(60);

  private final Clock clock;
  private final Consumer<Duration> settle;
  private Instant since = Instant.MIN;
  private boolean settled;

  /**
   * Nothing came yet.
   *
   * @param settle takes the lateness of events that may still come
   */
  public Quiet(Clock clock, Consumer<Duration> settle) {
    this.clock = clock;
    this.settle = settle;
  }

  /** Notes that an event came. */
  public void broken() {
    settled = false;
    since = Instant.MIN;
  }

  /** Notes that all logs were read to their ends. */
  public void goesOn() {
    Instant now = clock.instant();
    since = since.equals(Instant.MIN) ? now : since;
    boolean still = Duration.between(since, now).compareTo(LATENESS) >= 0;
    if (!settled) {
      settle.accept(still ? Duration.ZERO : LATENESS);
      settled = still;
    }
  }
}
