package org.decnet.ingest.cowrie;

import org.decnet.model.event.Field;

/** Records that show no action of the peer by themselves. */
final class Notices {
  private Notices() {}

  /** The peer's software sent an environment variable. */
  static void variable(Decoding record) {
    CowrieRecord said = record.record();
    record.emit(record.notice().set(Field.NAME, said.name).set(Field.VALUE, said.value));
  }

  /** The peer sent bytes that are not the protocol's. */
  static void malformedPacket(Decoding record) {
    CowrieRecord said = record.record();
    record.emit(
        record
            .notice()
            .set(
                Field.RAW_FIELDS,
                "{\"messagenum\":" + said.messageNumber + ",\"datalen\":" + said.dataLength + '}'));
  }

  /** A record that no release of before 2027 writes: kept as it is, but for its secrets. */
  static void unknown(Decoding record, String rawFields) {
    record.emit(record.notice().set(Field.RAW_FIELDS, rawFields));
  }
}
