package org.decnet.ingest.opencanary;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.json.RecordJson;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenCanary's JSON log, whose records are told apart by a number. Rules about {@code
 * product: opencanary} may ask for the members as they are written.
 */
public final class OpencanaryCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "opencanary";

  private static final String UTC_TIME = "utc_time";
  private static final long FIRST_OF_USERS = 99_000;
  private static final long LAST_OF_USERS = 99_009;

  /** A codec without any state. */
  public OpencanaryCodec() {
    super(
        JsonFormat.of(SOURCE, "local_time", "\"logtype\"", "\"node_id\"", "\"logdata\"")
            .withSensor("node_id"));
  }

  /** The time in UTC, or else the one that the sensor's clock shows. */
  @Override
  protected @Nullable Instant time(JsonObject said, ZoneId zone) {
    said.passOver("local_time", "local_time_adjusted");
    String utc = said.text(UTC_TIME);
    return utc == null ? super.time(said, zone) : IsoTime.parse(utc, ZoneOffset.UTC);
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    record
        .peer(said.text("src_host"), said.port("src_port"))
        .decoy(said.text("dst_host"), said.port("dst_port"))
        .raw(said);
    Long type = said.integer("logtype");
    JsonObject data = said.object("logdata");
    if (type == null || !known(type.intValue(), data, record)) {
      if (type != null && type >= FIRST_OF_USERS && type <= LAST_OF_USERS) {
        Requests.ofUserModule(data, record);
      } else {
        unknown(said, record, "opencanary." + type);
        data.names();
      }
    }
  }

  private static boolean known(int type, JsonObject data, SensorRecord record) {
    switch (type) {
      case 1000, 1001, 1002, 1003, 1004, 1005, 1006 -> notice(type, data, record);
      case 2000, 2001 -> Accounts.tried("ftp", data, record);
      case 3000, 3001, 3002, 3003 -> Requests.web(type, data, record);
      case 4000, 4001, 4002 -> Accounts.ssh(type, data, record);
      case 5000 -> Requests.smb(data, record);
      case 5001, 5002, 5003, 5004, 5005 -> Requests.scan(type, data, record);
      case 6001 -> Accounts.tried("telnet", data, record);
      case 6002 -> Accounts.connected("telnet", data, record);
      case 7001 -> Accounts.tried("http-proxy", data, record);
      case 8001 -> Accounts.tried("mysql", data, record);
      case 9001, 9002 -> Accounts.tried("mssql", data, record);
      case 9003 -> Accounts.connected("mssql", data, record);
      case 10001 -> Requests.tftp(data, record);
      case 11001 -> Requests.ntp(data, record);
      case 12001 -> Accounts.vnc(data, record);
      case 13001 -> Requests.snmp(data, record);
      case 14001 -> Accounts.tried("rdp", data, record);
      case 15001 -> Requests.sip(data, record);
      case 16001 -> Requests.git(data, record);
      case 17001 -> Requests.redis(data, record);
      case 18001, 18002 -> Accounts.connected("tcp", data, record);
      case 18003, 18004, 18005 -> Requests.banner(data, record);
      case 19001 -> Requests.llmnr(data, record);
      case 20001 -> Accounts.tried("mongodb", data, record);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void notice(int type, JsonObject data, SensorRecord record) {
    data.names();
    record.emit(
        record
            .event(EventKind.NOTICE)
            .set(Field.NOTICE_TYPE, "opencanary." + type)
            .set(Field.MESSAGE, RecordJson.withoutSecrets(data)));
  }
}
