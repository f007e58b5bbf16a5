package org.decnet.ingest.suricata;

import java.util.ArrayList;
import java.util.List;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.record.PassiveEnds;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Turns one record into events, by its type. */
final class EveRecord {
  /** Objects of protocols that other records of the flow tell of. */
  private static final String[] BESIDE = {
    "http",
    "files",
    "tls",
    "ssh",
    "smtp",
    "email",
    "dns",
    "smb",
    "rdp",
    "snmp",
    "sip",
    "rfb",
    "mqtt",
    "krb5",
    "ftp",
    "ftp_data",
    "tftp",
    "quic",
    "ike",
    "modbus",
    "dnp3",
    "pgsql",
    "flow",
    "metadata",
    "tunnel",
    "xff",
    "verdict",
    "app_proto",
    "host"
  };

  private EveRecord() {}

  /** Whether the type is known. */
  static boolean emit(String type, JsonObject said, SensorRecord record, PassiveEnds ends) {
    JsonObject own = said.object(type);
    switch (type) {
      case "alert" -> alert(own, record);
      case "http" -> EveWeb.http(own, record);
      case "dns" -> EveWeb.dns(own, record);
      case "tls" -> EveTraits.tls(own, record, ends);
      case "quic" -> EveTraits.quic(own, record, ends);
      case "ssh" -> EveTraits.ssh(own, record, ends);
      case "smtp", "email" -> EveMail.emit(said.object("smtp"), said.object("email"), record);
      case "ftp",
          "tftp",
          "smb",
          "rdp",
          "rfb",
          "mqtt",
          "snmp",
          "sip",
          "krb5",
          "pgsql",
          "modbus",
          "dnp3",
          "ike" ->
          EveProtocols.emit(type, own, record);
      case "ftp_data" -> EveFiles.transferred(own, record);
      case "fileinfo" -> EveFiles.seen(own, record);
      case "flow", "netflow" -> closed(own, record);
      case "anomaly", "drop", "stats" -> notice(type, own, record);
      default -> {
        return false;
      }
    }
    said.passOver(BESIDE);
    return true;
  }

  private static void alert(JsonObject alert, SensorRecord record) {
    List<String> tags = new ArrayList<>();
    JsonObject metadata = alert.object("metadata");
    add(metadata.texts("mitre_technique_id"), tags);
    add(metadata.texts("mitre_tactic_id"), tags);
    metadata.names();
    alert.passOver("gid", "rev", "xff", "source", "target", "references", "rule", "context");
    record.emit(
        record
            .event(EventKind.ALERT)
            .set(Field.SIGNATURE_ID, alert.integer("signature_id"))
            .set(Field.SIGNATURE, alert.text("signature"))
            .set(Field.CATEGORY, alert.text("category"))
            .set(Field.SEVERITY, alert.integer("severity"))
            .set(Field.ACTION, alert.text("action"))
            .set(Field.ATTACK_TAGS, tags.isEmpty() ? null : tags));
  }

  private static void add(List<@Nullable String> found, List<String> tags) {
    for (String tag : found) {
      if (tag != null) {
        tags.add(tag);
      }
    }
  }

  private static void closed(JsonObject flow, SensorRecord record) {
    flow.names(); // packets, states and reasons, which say no more
    Event.Builder end =
        record
            .event(EventKind.CONNECTION)
            .set(Field.ACTION, "close")
            .set(Field.BYTES_IN, flow.integer("bytes_toserver"))
            .set(Field.BYTES_OUT, flow.integer("bytes_toclient"));
    record.emit(end.set(Field.DURATION_S, flow.number("age")));
  }

  private static void notice(String type, JsonObject own, SensorRecord record) {
    own.names();
    record.emit(
        record
            .event(EventKind.NOTICE)
            .set(Field.NOTICE_TYPE, "suricata." + type)
            .set(Field.RAW_FIELDS, type.equals("stats") ? null : RecordJson.withoutSecrets(own)));
  }
}
