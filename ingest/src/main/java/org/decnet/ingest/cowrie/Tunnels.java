package org.decnet.ingest.cowrie;

import org.decnet.ingest.text.InnerProtocol;
import org.decnet.ingest.text.Printable;
import org.decnet.ingest.text.PythonLiteral;
import org.decnet.ingest.text.TargetScope;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.IpText;

/**
 * SSH tunnels that a peer asks the decoy for. The destination is the target, not the decoy, also in
 * the releases that repeat the sensor's address on every other record.
 */
final class Tunnels {
  private Tunnels() {}

  static void requested(Decoding record) {
    record.emit(tunnel(record));
  }

  static void data(Decoding record) {
    Event.Builder event = tunnel(record);
    String literal = record.record().data;
    if (literal != null) {
      byte[] data = PythonLiteral.decode(literal);
      event
          .set(Field.DATA_TEXT, Printable.of(data))
          .set(Field.DATA_LEN, (long) data.length)
          .set(Field.INNER_PROTOCOL, InnerProtocol.of(data).protocolName());
    }
    record.emit(event);
  }

  /** TLS inside the tunnel: a trait of the peer's software that talks to the target. */
  static void fingerprint(Decoding record) {
    Event.Builder event = record.firstWithoutConnection(EventKind.FINGERPRINT);
    setTarget(record, event);
    Fingerprints.emit(record, event, "ja4", record.record().ja4);
  }

  private static Event.Builder tunnel(Decoding record) {
    CowrieRecord said = record.record();
    Event.Builder event = record.firstWithoutConnection(EventKind.TUNNEL);
    setTarget(record, event);
    setOriginator(said, event);
    if (said.dstIp != null) {
      String address = IpText.address(said.dstIp);
      event
          .set(Field.TARGET_HOST, address == null ? said.dstIp : address)
          .set(Field.TARGET_SCOPE, TargetScope.of(said.dstIp, record.state().decoyIp).scopeName());
    }
    return event.set(Field.TARGET_PORT, said.dstPort).set(Field.JA4, said.ja4);
  }

  private static void setTarget(Decoding record, Event.Builder event) {
    CowrieRecord said = record.record();
    event
        .set(Field.DST_IP, said.dstIp == null ? null : IpText.address(said.dstIp))
        .set(Field.DST_PORT, said.dstPort);
  }

  /**
   * Releases that name the originator in members of its own give the peer's port as {@code
   * src_port}; in all others {@code src_port} is what the peer claims the originator's to be.
   */
  private static void setOriginator(CowrieRecord said, Event.Builder event) {
    String address = said.originatorIp == null ? null : IpText.address(said.originatorIp);
    event.set(Field.ORIGINATOR_IP, address);
    if (said.originatorIp == null && said.originatorPort == null) {
      event.set(Field.ORIGINATOR_PORT, said.srcPort);
    } else {
      event.set(Field.ORIGINATOR_PORT, said.originatorPort).set(Field.SRC_PORT, said.srcPort);
    }
  }
}
