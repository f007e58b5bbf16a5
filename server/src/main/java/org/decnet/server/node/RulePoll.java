package org.decnet.server.node;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.RuleStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a rule store look every second at what other processes changed, and at what has expired; and
 * tells what was noted of rules meanwhile.
 */
final class RulePoll implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RulePoll.class);

  private final RuleStore rules;
  private final RuleNews news;
  private final Clock clock;
  private final ScheduledExecutorService thread;
  private boolean failing;

  private RulePoll(RuleStore rules, RuleNews news, Clock clock) {
    this.rules = rules;
    this.news = news;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("decnet-rule-poll").daemon().factory());
  }

  /** Starts to look. */
  @SuppressWarnings("FutureReturnValueIgnored") // look lets no exception out
  static RulePoll start(RuleStore rules, RuleNews news, Clock clock) {
    RulePoll poll = new RulePoll(rules, news, clock);
    poll.thread.scheduleWithFixedDelay(() -> poll.look(false), 1, 1, TimeUnit.SECONDS);
    return poll;
  }

  /** An exception would end the schedule; a database that is busy now may answer in a second. */
  private void look(boolean last) {
    try {
      rules.poll(clock.instant());
      news.tell(clock.instant(), rules.active(), last);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Rules and their states cannot be read: {}", e.getMessage());
      }
      failing = true;
    }
  }

  /** Waits for a look that is under way, so that nothing asks a closed database; tells the rest. */
  @Override
  public void close() {
    thread.close();
    look(true);
  }
}
