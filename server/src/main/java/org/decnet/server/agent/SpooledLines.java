package org.decnet.server.agent;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.decnet.decoy.line.LineSink;
import org.decnet.server.agent.spool.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what decoys tell into a spool, without mail. What cannot be written is counted there. */
final class SpooledLines implements LineSink {
  private static final Logger LOG = LoggerFactory.getLogger(SpooledLines.class);

  private final Spool spool;
  private final RawMail mail;
  private final AtomicBoolean failing = new AtomicBoolean();

  SpooledLines(Spool spool, RawMail mail) {
    this.spool = spool;
    this.mail = mail;
  }

  @Override
  public void take(String line) {
    try {
      spool.add(mail.kept(line));
      failing.set(false);
    } catch (IOException e) {
      if (!failing.getAndSet(true)) {
        LOG.error("Lines of decoys cannot be written to the spool and are lost", e);
      }
    }
  }
}
