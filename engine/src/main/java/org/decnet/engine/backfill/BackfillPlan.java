package org.decnet.engine.backfill;

import java.time.Duration;
import java.time.Instant;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.sigma.Correlation;

/**
 * What a backfill does.
 *
 * @param since tags of what happened earlier are left alone
 * @param warmUp how much longer ago reading starts, so that sessions and runs that were under way
 *     are known
 * @param batchSize events after which tags are handed on, 1 or more
 */
public record BackfillPlan(Instant since, Duration warmUp, BackfillSource source, int batchSize) {
  private static final Duration LONGEST_PAUSE_OF_A_SESSION = Duration.ofHours(1);

  /** Checks the number. */
  public BackfillPlan {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be 1 or more, not " + batchSize);
    }
  }

  /** A plan that reads as far back as the longest correlation of a pack reaches. */
  public static BackfillPlan of(
      RulePack pack, Instant since, BackfillSource source, int batchSize) {
    Duration longest =
        pack.rules().stream()
            .map(PackRule::sigma)
            .filter(Correlation.class::isInstance)
            .map(rule -> ((Correlation) rule).timespan())
            .reduce(LONGEST_PAUSE_OF_A_SESSION, BackfillPlan::longer);
    return new BackfillPlan(since, longest, source, batchSize);
  }

  Instant readFrom() {
    return since.minus(warmUp);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
