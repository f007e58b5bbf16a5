package org.decnet.ingest.cowrie;

import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Terminal recordings that the sensor begins and ends. */
final class Recordings {
  private Recordings() {}

  static void opened(Decoding record) {
    record.emit(recording(record, "open"));
  }

  static void closed(Decoding record) {
    CowrieRecord said = record.record();
    record.emit(
        recording(record, "close")
            .set(Field.SHA256, said.shasum)
            .set(Field.SIZE, said.size)
            .set(Field.DUPLICATE, said.duplicate)
            .set(Field.DURATION_S, said.durationSeconds));
  }

  private static Event.Builder recording(Decoding record, String action) {
    return record
        .first(EventKind.RECORDING)
        .set(Field.ACTION, action)
        .set(Field.RECORDING_REF, record.record().ttylog);
  }
}
