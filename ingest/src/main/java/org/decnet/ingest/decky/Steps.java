package org.decnet.ingest.decky;

import java.util.List;
import java.util.Locale;
import org.decnet.ingest.record.Logins;
import org.decnet.ingest.record.MailCommands;
import org.decnet.ingest.record.Payloads;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.sniff.WireProtocol;
import org.decnet.ingest.text.Hashes;
import org.decnet.ingest.text.SmtpLine;
import org.decnet.ingest.text.TargetScope;
import org.decnet.ingest.text.Words;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.IpText;
import org.jspecify.annotations.Nullable;

/** What peers do at decoys, by the type of the line. */
final class Steps {
  private static final int MOST_WORDS = 64;

  private Steps() {}

  /** Turns a line into events; false if its type is not one of these. */
  static boolean read(DeckyLine line, SensorRecord record) {
    switch (line.type()) {
      case "connection", "connect" -> record.opened();
      case "disconnect", "session_ended" -> record.closed(line.decimal("duration_s"));
      case "login_attempt", "auth_attempt", "auth", "bind" -> login(line, record);
      case "command" -> command(line, record);
      case "query", "sql_query" -> query(line, record);
      case "request" -> request(line, record);
      case "root_probe",
          "cat_api",
          "cluster_recon",
          "nodes_recon",
          "security_probe",
          "post_request",
          "put_request",
          "delete_request",
          "head_request" ->
          Requests.web(line, record);
      case "ehlo", "mail_from", "rcpt_to", "rcpt_denied", "vrfy" -> mail(line, record);
      case "message_accepted", "message_stored" -> message(line, record);
      case "file_captured" -> file(line, record, "orig_path");
      case "upload" -> file(line, record, "path");
      case "user" ->
          record.emit(
              proto(record, line.service(), "USER").set(Field.TEXT, line.value("username")));
      case "kex" -> exchange(line, record);
      case "session_recorded" -> recording(line, record);
      case "direct_tcpip" -> tunnel(line, record);
      case "tcpip_forward" ->
          record.emit(
              proto(record, line.service(), "tcpip-forward").set(Field.TEXT, line.value("listen")));
      case "jarm", "ja3", "ja4", "ja4h", "ja4_quic", "http2_settings", "http3_settings", "tcpfp" ->
          trait(record, line.type(), line.value("value"));
      case "tls_client_hello" -> hello(line, record);
      case "answer" -> answer(line, record);
      case "download_attempt", "retr" -> fetch(line, record);
      case "payload", "unknown_packet", "unknown_opcode" -> payload(line, record);
      case "get_request" -> asked(line, record);
      case "trigger" -> Canaries.trigger(line, record);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void login(DeckyLine line, SensorRecord record) {
    String outcome = line.value("outcome");
    String kind = line.value("secret_kind");
    String user = line.value("username");
    Event.Builder login =
        Logins.attempt(
            record,
            user == null ? line.value("principal") : user,
            line.value("secret_printable"),
            outcome == null ? "unknown" : outcome);
    if ("snmp_community".equals(kind)) {
      login.set(Field.METHOD, "token");
    }
    String key = line.value("fingerprint");
    if (key != null) {
      login
          .set(Field.METHOD, "publickey")
          .set(Field.KEY_FINGERPRINT, key)
          .set(Field.SECRET_SHA256, Hashes.sha256(key));
    }
    line.value("secret_b64"); // the same secret, for bytes that cannot be printed
    line.value("database"); // what the login asks for; a statement that uses it tells it again
    record.emit(kind == null ? login : login.set(Field.SECRET_KIND, kind));
  }

  private static void command(DeckyLine line, SensorRecord record) {
    String text = line.value("cmd");
    if (line.service().equals("redis") || line.service().equals("memcached")) {
      String arguments = line.value("args");
      record.emit(statement(record, arguments == null ? text : text + ' ' + arguments));
      return;
    }
    if (line.service().startsWith("smtp")) {
      mail(line, record);
      return;
    }
    if (line.service().equals("ftp")) {
      record.emit(protocol(record, line.service(), text));
      return;
    }
    record.emit(
        record
            .event(EventKind.COMMAND)
            .set(Field.COMMAND_TEXT, text)
            .set(Field.UID, line.value("uid"))
            .set(Field.USER, line.value("user"))
            .set(Field.PWD, line.value("pwd")));
    line.value("src");
  }

  private static void mail(DeckyLine line, SensorRecord record) {
    String text = line.value("cmd");
    String whole = text == null ? "" : text;
    MailCommands.emit(record, SmtpLine.of(whole), whole);
  }

  /** A message is its text and the dot that ends it. */
  private static void message(DeckyLine line, SensorRecord record) {
    String body = line.value("body");
    line.number("size");
    line.number("rcpt_count");
    line.value("stored_as");
    String sha256 = line.value("sha256");
    if (body == null && sha256 != null) {
      record.notice(line.type(), sha256); // the mail stayed where it was taken
      return;
    }
    record.emit(MailCommands.text(record, body == null ? "" : body));
    record.emit(MailCommands.text(record, ".").set(Field.VERB, "."));
  }

  /** A line of a protocol of lines: its verb and all of it. */
  private static Event.Builder protocol(SensorRecord record, String name, @Nullable String text) {
    int space = text == null ? -1 : text.indexOf(' ');
    String verb = text == null || space < 0 ? text : text.substring(0, space);
    return proto(record, name, verb == null ? null : verb.toUpperCase(Locale.ROOT))
        .set(Field.TEXT, text);
  }

  private static void query(DeckyLine line, SensorRecord record) {
    switch (line.service()) {
      case "dns" ->
          record.emit(
              record
                  .event(EventKind.DNS_QUERY)
                  .set(Field.QUERY, line.value("name"))
                  .set(Field.RECORD_TYPE, line.value("qtype")));
      case "llmnr", "mdns" -> record.emit(names(line, record, "query"));
      default ->
          record.emit(
              statement(record, line.value("query"))
                  .set(Field.DATABASE, line.value("database"))
                  .set(Field.ROWS_RETURNED, line.number("rows"))
                  .set(Field.BYTES_RETURNED, line.number("bytes")));
    }
  }

  private static Event.Builder statement(SensorRecord record, @Nullable String text) {
    String statement = text == null ? "" : text;
    List<String> words = Words.of(statement, MOST_WORDS);
    return record
        .event(EventKind.DB_COMMAND)
        .set(Field.STATEMENT, statement)
        .set(Field.VERB, words.isEmpty() ? null : words.getFirst().toUpperCase(Locale.ROOT))
        .set(Field.ARGS, words.size() < 2 ? null : words.subList(1, words.size()));
  }

  private static void request(DeckyLine line, SensorRecord record) {
    if (line.service().equals("tftp")) {
      record.transport("udp");
      record.emit(
          proto(record, "tftp", line.value("op"))
              .set(Field.FILENAME, line.value("filename"))
              .set(Field.MODE, line.value("mode")));
      return;
    }
    Requests.web(line, record);
  }

  /** A question of SNMP; the community is a login, which its own line tells. */
  private static void asked(DeckyLine line, SensorRecord record) {
    String operation = line.value("op");
    line.value("community");
    record.emit(
        proto(record, line.service(), operation == null ? "get" : operation)
            .set(Field.VERSION, line.value("version"))
            .set(Field.OID, line.value("oids")));
  }

  private static void payload(DeckyLine line, SensorRecord record) {
    byte[] data = line.bytes("data");
    byte[] bytes = data == null ? new byte[0] : data;
    record.emit(Payloads.of(record, bytes, WireProtocol.of(bytes).protocolName()));
  }

  private static void file(DeckyLine line, SensorRecord record, String path) {
    record.emit(
        record
            .event(EventKind.FILE)
            .set(Field.SHA256, line.value("sha256"))
            .set(Field.SIZE, line.number("size"))
            .set(Field.ORIG_PATH, line.value(path))
            .set(Field.STORED_AS, line.value("stored_as"))
            .set(Field.DIRECTION, "upload"));
    line.value("ssh_user");
  }

  private static void exchange(DeckyLine line, SensorRecord record) {
    trait(record, "hassh", line.value("hassh"));
    String version = line.value("client_version");
    if (version != null) {
      trait(record, "ssh_client_version", version);
    }
  }

  /** A terminal of which nothing was kept is only noted. */
  private static void recording(DeckyLine line, SensorRecord record) {
    String ref = line.value("ref");
    Long bytes = line.number("bytes");
    Double lasted = line.decimal("duration_s");
    if (ref == null) {
      record.notice(line.type(), null);
      return;
    }
    record.emit(
        record
            .event(EventKind.RECORDING)
            .set(Field.ACTION, "close")
            .set(Field.RECORDING_REF, ref)
            .set(Field.SHA256, line.value("sha256"))
            .set(Field.SIZE, bytes)
            .set(Field.DURATION_S, lasted));
  }

  private static void tunnel(DeckyLine line, SensorRecord record) {
    String host = line.value("host");
    String origin = line.value("originator_ip");
    String address = host == null ? null : IpText.address(host);
    Event.Builder tunnel =
        record
            .event(EventKind.TUNNEL)
            .set(Field.TARGET_HOST, address == null ? host : address)
            .set(Field.TARGET_PORT, line.number("port"))
            .set(Field.ORIGINATOR_IP, origin == null ? null : IpText.address(origin))
            .set(Field.ORIGINATOR_PORT, line.number("originator_port"));
    record.emit(
        host == null
            ? tunnel
            : tunnel.set(
                Field.TARGET_SCOPE, TargetScope.of(host, line.value("dst_ip")).scopeName()));
  }

  private static void fetch(DeckyLine line, SensorRecord record) {
    record.emit(proto(record, line.service(), "read").set(Field.FILENAME, line.value("path")));
  }

  private static void hello(DeckyLine line, SensorRecord record) {
    String ja3 = line.value("ja3");
    String ja4 = line.value("ja4");
    if (ja3 != null || ja4 == null) {
      trait(record, "ja3", ja3);
    }
    if (ja4 != null) {
      trait(record, "ja4", ja4);
    }
  }

  private static void trait(SensorRecord record, String type, @Nullable String value) {
    record.emit(
        record
            .event(EventKind.FINGERPRINT)
            .set(Field.FINGERPRINT_TYPE, type)
            .set(Field.VALUE, value));
  }

  /** Somebody answered a name that nobody has: the sign of a poisoner. */
  private static void answer(DeckyLine line, SensorRecord record) {
    record.emit(
        names(line, record, "answer")
            .set(Field.POISONED, "true".equals(line.value("poisoned")))
            .set(Field.POISONED_QUERY, line.value("poisoned_query"))
            .set(Field.VICTIM_HOST, line.value("victim_host")));
  }

  private static Event.Builder names(DeckyLine line, SensorRecord record, String operation) {
    record.transport("udp");
    return proto(record, line.service(), operation)
        .set(Field.NAME, line.value("name"))
        .set(Field.QTYPE, line.value("qtype"));
  }

  private static Event.Builder proto(
      SensorRecord record, String protocol, @Nullable String operation) {
    return record
        .event(EventKind.PROTO_REQUEST)
        .set(Field.PROTOCOL, protocol)
        .set(Field.OPERATION, operation);
  }
}
