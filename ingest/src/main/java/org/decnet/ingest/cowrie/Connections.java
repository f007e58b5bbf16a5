package org.decnet.ingest.cowrie;

import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.IpText;

/** Connections that come and go. */
final class Connections {
  private Connections() {}

  static void opened(Decoding record) {
    String decoy = record.record().dstIp;
    record.state().decoyIp = decoy == null ? null : IpText.address(decoy);
    record.emit(record.first(EventKind.CONNECTION).set(Field.ACTION, "open"));
  }

  static void closed(Decoding record) {
    record.emit(
        record
            .first(EventKind.CONNECTION)
            .set(Field.ACTION, "close")
            .set(Field.DURATION_S, record.record().durationSeconds));
  }
}
