package org.decnet.ingest.dionaea;

import java.util.List;
import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.Logins;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads Dionaea's JSON log, one record a connection. */
public final class DionaeaCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "dionaea";

  /** A codec without any state. */
  public DionaeaCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"connection\"", "\"transport\"", "\"src_hostname\""));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    JsonObject connection = said.object("connection");
    String protocol = connection.textOrEmpty("protocol");
    String type = connection.textOrEmpty("type");
    record.service(service(protocol)).transport(connection.text("transport"));
    said.passOver("src_hostname");
    switch (type) {
      case "accept" -> accepted(said, record);
      case "connect" -> connected(said, protocol.equals("mirrorc"), record);
      case "listen", "reject" -> {
        ends(said, record);
        record.notice("dionaea.connection." + type, null);
      }
      default -> unknown(said, record, "dionaea.connection." + type);
    }
  }

  private static void accepted(JsonObject said, SensorRecord record) {
    ends(said, record);
    record.opened();
    credentials(said.object("credentials"), record);
    commands(said.object("ftp").object("commands"), record);
  }

  /**
   * The sensor opened the connection: an answer to a datagram is from a peer, what mirrors a peer's
   * connection back is the sensor's own and makes no attacker.
   */
  private static void connected(JsonObject said, boolean own, SensorRecord record) {
    if (!own) {
      accepted(said, record);
      return;
    }
    record.decoy(said.text("dst_ip"), said.port("dst_port"));
    said.passOver("src_ip", "src_port", "credentials", "ftp");
    record.emit(
        record
            .event(EventKind.CONNECTION)
            .set(Field.ACTION, "open")
            .set(Field.EVENT_CLASS, EventClass.NOISE.className()));
  }

  private static void ends(JsonObject said, SensorRecord record) {
    record
        .peer(said.text("src_ip"), said.port("src_port"))
        .decoy(said.text("dst_ip"), said.port("dst_port"));
  }

  private static void credentials(JsonObject said, SensorRecord record) {
    List<@Nullable String> names = said.texts("username");
    List<@Nullable String> passwords = said.texts("password");
    for (int i = 0; i < Math.max(names.size(), passwords.size()); i++) {
      record.emit(Logins.attempt(record, at(names, i), at(passwords, i), "failure"));
    }
  }

  private static void commands(JsonObject said, SensorRecord record) {
    List<@Nullable String> commands = said.texts("command");
    List<@Nullable String> arguments = said.texts("arguments");
    String user = null;
    for (int i = 0; i < commands.size(); i++) {
      String verb = String.valueOf(at(commands, i)).toUpperCase(Locale.ROOT);
      String argument = at(arguments, i);
      switch (verb) {
        case "USER" -> user = argument;
        case "PASS" -> record.emit(Logins.attempt(record, user, argument, "unknown"));
        default -> {}
      }
      if (!verb.equals("PASS")) {
        record.emit(request(verb, argument, record));
      }
    }
  }

  private static Event.Builder request(
      String verb, @Nullable String argument, SensorRecord record) {
    String operation =
        switch (verb) {
          case "RETR" -> "read";
          case "STOR", "STOU", "APPE" -> "write";
          default -> verb.toLowerCase(Locale.ROOT);
        };
    boolean file = operation.equals("read") || operation.equals("write");
    return record
        .event(EventKind.PROTO_REQUEST)
        .set(Field.PROTOCOL, "ftp")
        .set(Field.OPERATION, operation)
        .set(Field.TEXT, argument == null ? verb : verb + ' ' + argument)
        .set(Field.FILENAME, file ? argument : null);
  }

  private static @Nullable String at(List<@Nullable String> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private static @Nullable String service(String protocol) {
    return switch (protocol) {
      case "" -> null;
      case "smbd" -> "smb";
      case "epmapper" -> "epmap";
      case "httpd" -> "http";
      case "ftpd" -> "ftp";
      case "mssqld" -> "mssql";
      case "mysqld" -> "mysql";
      case "mongod" -> "mongodb";
      case "mqttd" -> "mqtt";
      case "pptpd" -> "pptp";
      case "mirrord", "mirrorc" -> "mirror";
      case "TftpServerHandler" -> "tftp";
      case "SipSession", "SipCall" -> "sip";
      default -> protocol.toLowerCase(Locale.ROOT);
    };
  }
}
