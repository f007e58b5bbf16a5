package org.decnet.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when told to. */
final class HandClock implements InstantSource {
  static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private Instant now = START;

  synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }
}
