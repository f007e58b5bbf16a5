package org.decnet.server.node;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.RuleStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a rule store look every second at what other processes changed, and at what has expired. */
final class RulePoll implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RulePoll.class);

  private final RuleStore rules;
  private final Clock clock;
  private final ScheduledExecutorService thread;
  private boolean failing;

  private RulePoll(RuleStore rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("decnet-rule-poll").daemon().factory());
  }

  /** Starts to look. */
  @SuppressWarnings("FutureReturnValueIgnored") // look lets no exception out
  static RulePoll start(RuleStore rules, Clock clock) {
    RulePoll poll = new RulePoll(rules, clock);
    poll.thread.scheduleWithFixedDelay(poll::look, 1, 1, TimeUnit.SECONDS);
    return poll;
  }

  /** An exception would end the schedule; a database that is busy now may answer in a second. */
  private void look() {
    try {
      rules.poll(clock.instant());
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Rules and their states cannot be read: {}", e.getMessage());
      }
      failing = true;
    }
  }

  /** Waits for a look that is under way, so that nothing asks a closed database. */
  @Override
  public void close() {
    thread.close();
  }
}
