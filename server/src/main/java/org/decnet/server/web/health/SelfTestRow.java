package org.decnet.server.web.health;

import java.time.Duration;
import java.time.Instant;
import org.decnet.model.sensor.SelfTest;

/**
 * A self-test of a sensor.
 *
 * @param source name of the sensor's format
 * @param outcome passed, late or failed
 * @param ageS seconds since it began
 * @param tookMs milliseconds until the record was stored and its tags were known
 * @param detail the techniques, or why it failed
 */
public record SelfTestRow(
    String source, String outcome, Instant testedAt, long ageS, long tookMs, String detail) {
  static SelfTestRow of(SelfTest test, Instant now) {
    return new SelfTestRow(
        test.source(),
        test.outcome().word(),
        test.at(),
        Math.max(0, Duration.between(test.at(), now).toSeconds()),
        test.took().toMillis(),
        test.detail());
  }
}
