package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.tick.AttributionTick;
import org.decnet.engine.tick.FailedRead;
import org.decnet.engine.worker.AttributionNews;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker that watches how steady identities behave. What it has heard and not yet judged when
 * its process ends is judged at the next start, which judges all.
 */
final class AttributionWork implements Work {
  private static final Logger LOG = LoggerFactory.getLogger(AttributionWork.class);

  private final AttributionTick tick;
  private final Consumer consumer;
  private long judged;
  private long changed;

  AttributionWork(Stores stores) {
    this.tick = new AttributionTick(stores.attribution(), AttributionWork::log);
    this.consumer =
        new Consumer(
            WorkerName.ATTRIBUTION.word(),
            AttributionNews.PATTERNS,
            stores.outbox(),
            new AttributionNews(tick));
  }

  @Override
  public void begin() {
    consumer.register();
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    Turn heard = consumer.turn(now, stopped);
    AttributionTick.Outcome outcome = tick.run(stopped);
    judged += outcome.judged();
    changed += outcome.changed();
    return new Done(judged + " identities judged, " + changed + " changed", heard.again());
  }

  private static void log(FailedRead failed) {
    LOG.warn(
        "The {} of identity {} cannot be read, and are left out of this turn: {}",
        failed.what(),
        failed.about(),
        failed.failure().getMessage());
  }
}
