package org.decnet.ingest.opencanary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.record.Logins;
import org.decnet.ingest.record.Payloads;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.ingest.sniff.WireProtocol;
import org.decnet.ingest.text.Words;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** What peers asked of services other than to be let in. */
final class Requests {
  private static final int WEB_GET = 3000;
  private static final int WEB_LOGIN = 3001;
  private static final int WEB_ODD_METHOD = 3002;
  private static final int MOST_WORDS = 64;

  private Requests() {}

  static void web(int type, JsonObject data, SensorRecord record) {
    record.service("http");
    String odd = data.has("METHOD") ? data.text("METHOD") : data.text("REQUEST_TYPE");
    String method =
        switch (type) {
          case WEB_LOGIN -> "POST";
          case WEB_ODD_METHOD -> odd;
          default -> type == WEB_GET || odd == null ? "GET" : odd;
        };
    data.passOver("SKIN", "REDIRECT", "LOCATION");
    WebRequest request = new WebRequest(record, method, data.text("PATH"));
    String host = data.text("HOSTNAME");
    String agent = data.text("USERAGENT");
    if (host != null) {
      request.header("Host", host);
    }
    if (agent != null) {
      request.header("User-Agent", agent);
    }
    request.emit();
    String user = data.text("USERNAME");
    String password = data.text("PASSWORD");
    if (user != null || password != null) {
      record.emit(Logins.attempt(record, user, password, "failure"));
    }
  }

  static void smb(JsonObject data, SensorRecord record) {
    record.service("smb");
    data.passOver("LOCALNAME", "SMBARCH", "DOMAIN", "STATUS", "MODE");
    record.emit(
        request(record, "smb", "file_open")
            .set(Field.TEXT, data.text("AUDITACTION"))
            .set(Field.FROM_USER, data.text("USER"))
            .set(Field.CLIENT_NAME, data.text("REMOTENAME"))
            .set(Field.SHARE, data.text("SHARENAME"))
            .set(Field.SMB_VERSION, data.text("SMBVER"))
            .set(Field.FILENAME, data.text("FILENAME")));
  }

  /** A scan that the packet filter saw. */
  static void scan(int type, JsonObject data, SensorRecord record) {
    String kind =
        switch (type) {
          case 5001 -> "syn";
          case 5002 -> "nmap_os";
          case 5003 -> "nmap_null";
          case 5004 -> "nmap_xmas";
          default -> "nmap_fin";
        };
    String protocol = data.textOrEmpty("PROTO").toLowerCase(Locale.ROOT);
    record.transport(protocol.isEmpty() ? "tcp" : protocol);
    record.opened();
    record.emit(
        record
            .event(EventKind.FINGERPRINT)
            .set(Field.FINGERPRINT_TYPE, "port_scan")
            .set(Field.VALUE, kind)
            .set(Field.TOOL, kind.startsWith("nmap") ? "nmap" : null)
            .set(Field.DETAIL, "ttl " + data.text("TTL") + ", window " + data.text("WINDOW")));
    data.names(); // the other values of the packet
  }

  static void tftp(JsonObject data, SensorRecord record) {
    record.service("tftp").transport("udp");
    record.emit(
        request(record, "tftp", data.textOrEmpty("OPCODE").toLowerCase(Locale.ROOT))
            .set(Field.FILENAME, data.text("FILENAME"))
            .set(Field.MODE, data.text("MODE")));
  }

  static void ntp(JsonObject data, SensorRecord record) {
    record.service("ntp").transport("udp");
    record.emit(request(record, "ntp", data.textOrEmpty("NTP CMD").toLowerCase(Locale.ROOT)));
  }

  static void snmp(JsonObject data, SensorRecord record) {
    record.service("snmp").transport("udp");
    record.emit(request(record, "snmp", "get").set(Field.OID, data.text("REQUESTS")));
    String community = data.text("COMMUNITY_STRING");
    if (community != null) {
      record.emit(Logins.community(record, community));
    }
  }

  static void sip(JsonObject data, SensorRecord record) {
    record.service("sip").transport("udp");
    JsonObject headers = data.object("HEADERS");
    String call = headers.textOrEmpty("call-id").isEmpty() ? "unknown" : "request";
    String agent = headers.text("user-agent");
    StringBuilder text = new StringBuilder();
    headers.forEachText((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    String error = data.text("ERROR");
    record.emit(
        request(record, "sip", call)
            .set(Field.SIP_USER_AGENT, agent)
            .set(Field.TEXT, error == null ? text.toString() : error));
  }

  static void git(JsonObject data, SensorRecord record) {
    record.service("git");
    data.passOver("HOST");
    String repository = data.text("REPO");
    record.emit(
        request(record, "git", "clone").set(Field.NAME, repository).set(Field.TEXT, repository));
  }

  static void redis(JsonObject data, SensorRecord record) {
    record.service("redis");
    String command = data.textOrEmpty("CMD");
    String arguments = data.textOrEmpty("ARGS");
    record.emit(
        record
            .event(EventKind.DB_COMMAND)
            .set(Field.STATEMENT, arguments.isEmpty() ? command : command + ' ' + arguments)
            .set(Field.VERB, command.toUpperCase(Locale.ROOT))
            .set(Field.ARGS, arguments.isEmpty() ? List.of() : Words.of(arguments, MOST_WORDS)));
  }

  /** What came to a port that shows a banner and does nothing more. */
  static void banner(JsonObject data, SensorRecord record) {
    record.service("tcp");
    data.passOver("FUNCTION", "BANNER_ID", "ALERT_STRING", "SECRET_STRING");
    payload(data.textOrEmpty("DATA"), record);
  }

  /** An answer to a question that only a liar answers. */
  static void llmnr(JsonObject data, SensorRecord record) {
    record.service("llmnr").transport("udp");
    String asked = first(data, "QUERY", "Query Hostname", "query_hostname", "HOSTNAME");
    data.names();
    record.emit(
        request(record, "llmnr", "response")
            .set(Field.POISONED, true)
            .set(Field.NAME, asked)
            .set(Field.POISONED_QUERY, asked));
  }

  /** A module that the operator wrote, whose members nobody else knows. */
  static void ofUserModule(JsonObject data, SensorRecord record) {
    payload(RecordJson.withoutSecrets(data), record);
  }

  private static void payload(String text, SensorRecord record) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    record.emit(Payloads.of(record, bytes, WireProtocol.of(bytes).protocolName()));
  }

  private static @Nullable String first(JsonObject data, String... names) {
    for (String name : names) {
      if (data.has(name)) {
        return data.text(name);
      }
    }
    return null;
  }

  private static Event.Builder request(SensorRecord record, String protocol, String operation) {
    return record
        .event(EventKind.PROTO_REQUEST)
        .set(Field.PROTOCOL, protocol)
        .set(Field.OPERATION, operation);
  }
}
