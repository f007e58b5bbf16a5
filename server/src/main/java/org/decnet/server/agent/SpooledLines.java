package org.decnet.server.agent;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.decnet.decoy.line.LineSink;
import org.decnet.server.agent.spool.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what decoys tell into a spool. What cannot be written is counted there. */
final class SpooledLines implements LineSink {
  private static final Logger LOG = LoggerFactory.getLogger(SpooledLines.class);

  private final Spool spool;
  private final AtomicBoolean failing = new AtomicBoolean();

  SpooledLines(Spool spool) {
    this.spool = spool;
  }

  @Override
  public void take(String line) {
    try {
      spool.add(line);
      failing.set(false);
    } catch (IOException e) {
      if (!failing.getAndSet(true)) {
        LOG.error("Lines of decoys cannot be written to the spool and are lost", e);
      }
    }
  }
}
