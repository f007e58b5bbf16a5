package org.decnet.engine.port;

import java.time.Instant;
import java.util.List;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorStatus;
import org.jspecify.annotations.Nullable;

/** Tells how sensors fare. Batches bring what is known of them, see {@link Batch#sensors()}. */
public interface SensorStore {
  /** All sensors that anything was ever read of, by format and name. */
  List<SensorStatus> all();

  /** The last self-test of each sensor that was ever tested, by format and name. */
  List<SelfTest> selfTests();

  /**
   * Claims a sensor for a self-test, so that two processes never test it at once.
   *
   * @param stale a test that began before this time has died, and its claim does not count
   * @param asked line of whoever asked for it, written if it begins; null if nobody did
   * @return false while another test of the sensor runs
   */
  boolean beginSelfTest(
      String source, String sensor, Instant now, Instant stale, @Nullable AuditEntry asked);

  /**
   * Takes the result of a self-test in place of the one before, and ends the claim.
   *
   * @return whether the sensor is well now and was not before, or the reverse; one that was never
   *     tested was well
   */
  boolean endSelfTest(SelfTest result);
}
