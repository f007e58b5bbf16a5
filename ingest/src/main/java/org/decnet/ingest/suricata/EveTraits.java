package org.decnet.ingest.suricata;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.PassiveEnds;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Traits of the programs at both ends. */
final class EveTraits {
  private EveTraits() {}

  static void tls(JsonObject tls, SensorRecord record, PassiveEnds ends) {
    tls.names(); // names, dates and versions that the fingerprints stand for
    String name = tls.text("sni");
    JsonObject ja3 = tls.object("ja3");
    trait(record, ends, "ja3", ja3.text("hash"), ja3.text("string"));
    trait(record, ends, "ja4", tls.text("ja4"), name);
    trait(record, ends, "ja3s", tls.object("ja3s").text("hash"), null);
    trait(record, ends, "tls_certificate", tls.text("fingerprint"), tls.text("subject"));
    otherwise(record, "tls");
  }

  static void quic(JsonObject quic, SensorRecord record, PassiveEnds ends) {
    quic.names();
    JsonObject ja3 = quic.object("ja3");
    trait(record, ends, "ja3", ja3.text("hash"), ja3.text("string"));
    trait(record, ends, "ja4_quic", quic.text("ja4"), quic.text("sni"));
    otherwise(record, "quic");
  }

  static void ssh(JsonObject ssh, SensorRecord record, PassiveEnds ends) {
    JsonObject client = ssh.object("client");
    ssh.object("server").names();
    JsonObject hassh = client.object("hassh");
    String software = client.text("software_version");
    String version =
        software == null ? null : "SSH-" + client.textOrEmpty("proto_version") + '-' + software;
    trait(record, ends, "ssh_client_version", version, null);
    trait(record, ends, "hassh", hassh.text("hash"), hassh.text("string"));
    otherwise(record, "ssh");
  }

  /** A record that shows no trait shows at least that the peer speaks the protocol. */
  private static void otherwise(SensorRecord record, String protocol) {
    if (record.isEmpty()) {
      record.emit(
          record
              .event(EventKind.PROTO_REQUEST)
              .set(Field.PROTOCOL, protocol)
              .set(Field.OPERATION, "connect"));
    }
  }

  private static void trait(
      SensorRecord record,
      PassiveEnds ends,
      String type,
      @Nullable String value,
      @Nullable String detail) {
    if (value == null || value.isEmpty()) {
      return;
    }
    boolean server = type.equals("ja3s") || type.equals("tls_certificate");
    Event.Builder trait =
        record
            .event(EventKind.FINGERPRINT)
            .set(Field.FINGERPRINT_TYPE, type)
            .set(Field.VALUE, value)
            .set(Field.DETAIL, detail);
    record.emit(server ? PassiveEnds.ofServer(trait) : ends.mark(trait));
  }
}
