package org.decnet.ingest.honeytrap;

import java.util.HexFormat;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.jspecify.annotations.Nullable;

/** Reads Honeytrap's JSON log: connections to any port, and the first bytes that came. */
public final class HoneytrapCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "honeytrap";

  private static final int MOST_BYTES = 64 * 1024;
  private static final byte[] NONE = {};

  /** A codec without any state. */
  public HoneytrapCodec() {
    super(
        JsonFormat.of(SOURCE, "@timestamp", "\"attack_connection\"", "\"proxy_connection\"")
            .countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    JsonObject attack = said.object("attack_connection");
    JsonObject payload = attack.object("payload");
    said.passOver(
        "is_virtual",
        "start_time",
        "end_time",
        "operation_mode",
        "download_count",
        "download_tries");
    said.object("downloads").names();
    said.object("proxy_connection").names();
    String transport = attack.textOrEmpty("protocol");
    boolean addressed = !"0.0.0.0".equals(attack.text("local_ip"));
    Long port = attack.port("local_port");
    record
        .transport(transport.equals("ip") ? null : transport)
        .peer(attack.text("remote_ip"), attack.port("remote_port"))
        .decoy(addressed ? attack.text("local_ip") : null, port);
    record.service(Ports.service(port));
    record.opened();
    payload.passOver("length");
    byte[] data = bytes(payload.textOrEmpty("data_hex"));
    if (data.length > 0) {
      FirstBytes.emit(record, data, port, payload.text("md5_hash"), payload.text("sha512_hash"));
    } else {
      payload.passOver("md5_hash", "sha512_hash"); // of nothing
    }
  }

  private static byte[] bytes(@Nullable String hex) {
    if (hex == null || hex.length() < 2) {
      return NONE;
    }
    int digits = Math.min(hex.length() & ~1, MOST_BYTES * 2);
    try {
      return HexFormat.of().parseHex(hex, 0, digits);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }
}
