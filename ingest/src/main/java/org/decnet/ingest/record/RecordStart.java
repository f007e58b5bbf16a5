package org.decnet.ingest.record;

import java.time.Instant;
import org.decnet.ingest.CodecOutput;
import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.RawEvent;
import org.jspecify.annotations.Nullable;

/** Gives records of one format their sensor and their id (spec 01, section 2.1). */
final class RecordStart {
  private final String source;
  private final boolean countsRepeats;
  private final Occurrences occurrences = new Occurrences();

  RecordStart(String source, boolean countsRepeats) {
    this.source = source;
    this.countsRepeats = countsRepeats;
  }

  /**
   * Starts a record.
   *
   * @param named the sensor's name in the record; null or blank if it has none
   * @param own the record's own unique id; null or blank if it has none
   */
  SensorRecord record(
      RawEvent raw,
      @Nullable String named,
      @Nullable String own,
      Instant time,
      boolean lossy,
      CodecOutput out) {
    String key = own;
    int occurrence = 0;
    if (key == null || key.isBlank()) {
      String hash = Hashes.sha256(raw.bytes());
      occurrence = countsRepeats ? occurrences.before(raw, hash) : 0;
      key = hash + '#' + occurrence;
    }
    return new SensorRecord(
        source, sensor(raw, named), key, time, raw.reference(), lossy, occurrence, out);
  }

  private String sensor(RawEvent raw, @Nullable String named) {
    String configured = raw.sensor();
    if (configured != null) {
      return configured;
    }
    return named == null || named.isBlank() ? source : named;
  }
}
