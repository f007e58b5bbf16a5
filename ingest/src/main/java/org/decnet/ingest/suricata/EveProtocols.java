package org.decnet.ingest.suricata;

import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.Logins;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Requests of the smaller protocols. */
final class EveProtocols {
  private EveProtocols() {}

  static void emit(String type, JsonObject said, SensorRecord record) {
    said.names(); // what is not read below stands in the text, which lives in memory only
    switch (type) {
      case "ftp" -> ftp(said, record);
      case "tftp" ->
          record.emit(
              request(record, "tftp", said.text("packet"), said)
                  .set(Field.FILENAME, said.text("file"))
                  .set(Field.MODE, said.text("mode")));
      case "smb" -> smb(said, record);
      case "rdp" ->
          record.emit(
              request(record, "rdp", said.text("event_type"), said)
                  .set(Field.COOKIE, said.text("cookie"))
                  .set(Field.CLIENT_NAME, said.object("client").text("client_name"))
                  .set(Field.CLIENT_BUILD, said.object("client").text("build"))
                  .set(Field.KEYBOARD_LAYOUT, said.object("client").text("keyboard_layout")));
      case "rfb" -> record.emit(request(record, "vnc", "connect", said));
      case "snmp" -> snmp(said, record);
      case "sip" ->
          record.emit(
              request(record, "sip", said.text("method"), said)
                  .set(Field.CALLED_NUMBER, said.text("uri")));
      case "krb5" ->
          record.emit(
              request(record, "kerberos", said.text("msg_type"), said)
                  .set(Field.FROM_USER, said.text("cname"))
                  .set(Field.NAME, said.text("sname")));
      case "modbus" ->
          record.emit(
              request(record, "modbus", "request", said)
                  .set(Field.FUNCTION_NAME, said.object("request").text("function_code"))
                  .set(Field.FUNCTION_CODE, said.object("request").integer("function_raw"))
                  .set(Field.UNIT_ID, said.object("request").integer("unit_id")));
      default -> record.emit(request(record, type, "request", said));
    }
  }

  private static void ftp(JsonObject ftp, SensorRecord record) {
    String verb = ftp.textOrEmpty("command").toUpperCase(Locale.ROOT);
    String argument = ftp.text("command_data");
    if (verb.equals("PASS")) {
      record.emit(Logins.attempt(record, null, argument, "unknown"));
      return;
    }
    boolean file = verb.equals("RETR") || verb.equals("STOR");
    record.emit(
        request(record, "ftp", verb, ftp)
            .set(Field.TEXT, argument == null ? verb : verb + ' ' + argument)
            .set(Field.FILENAME, file ? argument : null));
  }

  private static void smb(JsonObject smb, SensorRecord record) {
    JsonObject ntlm = smb.object("ntlmssp");
    record.emit(
        request(record, "smb", smb.text("command"), smb)
            .set(Field.SMB_VERSION, smb.text("dialect"))
            .set(Field.SHARE, smb.text("share"))
            .set(Field.FILENAME, smb.text("filename"))
            .set(Field.FROM_USER, ntlm.text("user"))
            .set(Field.CLIENT_NAME, ntlm.text("host")));
    ntlm.names();
  }

  private static void snmp(JsonObject snmp, SensorRecord record) {
    record.emit(
        request(record, "snmp", snmp.text("pdu_type"), snmp)
            .set(Field.VERSION, snmp.text("version"))
            .set(Field.OID, snmp.text("vars")));
    String community = snmp.text("community");
    if (community != null) {
      record.emit(Logins.community(record, community));
    }
  }

  private static Event.Builder request(
      SensorRecord record, String protocol, @Nullable String operation, JsonObject said) {
    return record
        .event(EventKind.PROTO_REQUEST)
        .set(Field.PROTOCOL, protocol)
        .set(Field.OPERATION, operation == null ? "request" : operation.toLowerCase(Locale.ROOT))
        .set(Field.TEXT, said.toString());
  }
}
