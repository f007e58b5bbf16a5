package org.decnet.ingest.suricata;

import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.PassiveEnds;
import org.decnet.ingest.record.SensorRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads Suricata's EVE log of alerts, flows and what is in them. The peer is who opened the flow;
 * what a protected address opens makes no attacker.
 */
public final class SuricataCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "suricata";

  /** A codec without any state. */
  public SuricataCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"event_type\"", "\"flow_id\"", "\"src_ip\"")
            .withSensor("host"));
  }

  /** A flow tells several things at one time, each in a record of its own. */
  @Override
  protected @Nullable String id(JsonObject said) {
    String flow = said.text("flow_id");
    if (flow == null) {
      return null;
    }
    String type = said.textOrEmpty("event_type");
    StringBuilder id = new StringBuilder(flow).append('|').append(said.textOrEmpty("tx_id"));
    id.append('|').append(type).append('|').append(said.textOrEmpty("timestamp"));
    switch (type) {
      case "alert" -> id.append('|').append(said.object("alert").textOrEmpty("signature_id"));
      case "anomaly" -> id.append('|').append(said.object("anomaly").textOrEmpty("event"));
      case "dns" -> {
        JsonObject dns = said.object("dns");
        id.append('|').append(dns.textOrEmpty("type")).append('|').append(dns.value("rrname"));
        id.append('|').append(dns.value("rrtype")).append('|').append(dns.value("rdata"));
      }
      case "fileinfo" -> id.append('|').append(said.object("fileinfo").textOrEmpty("filename"));
      default -> {}
    }
    return id.toString();
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    said.passOver(
        "flow_id",
        "tx_id",
        "event_type",
        "in_iface",
        "community_id",
        "pcap_cnt",
        "pcap_filename",
        "vlan",
        "icmp_type",
        "icmp_code",
        "pkt_src",
        "ip_v",
        "parent_id",
        "ether",
        "payload",
        "payload_printable",
        "payload_length",
        "packet",
        "packet_info",
        "stream",
        "direction",
        "response_icmp_type",
        "response_icmp_code",
        "app_proto_ts",
        "app_proto_tc",
        "app_proto_orig",
        "app_proto_expected");
    String protocol = said.textOrEmpty("app_proto");
    String type = said.textOrEmpty("event_type");
    boolean known = !protocol.isEmpty() && !protocol.equals("failed");
    PassiveEnds ends = ends(said, type);
    ends.apply(record);
    record
        .service(known ? protocol : service(type))
        .transport(said.has("proto") ? said.textOrEmpty("proto").toLowerCase(Locale.ROOT) : null)
        .session(said.text("flow_id"));
    if (!EveRecord.emit(type, said, record, ends)) {
      said.object(type).names();
      unknown(said, record, "suricata." + type);
    }
  }

  private static @Nullable String service(String type) {
    return switch (type) {
      case "alert", "flow", "netflow", "anomaly", "drop", "stats", "fileinfo" -> null;
      case "ftp_data" -> "ftp";
      case "rfb" -> "vnc";
      case "email" -> "smtp";
      default -> type;
    };
  }

  /** Who opened the flow, whichever way the packet went that the record is about. */
  private static PassiveEnds ends(JsonObject said, String type) {
    boolean back = "to_client".equals(said.text("direction")) || sentBack(said, type);
    String source = said.text("src_ip");
    String destination = said.text("dest_ip");
    Long sourcePort = said.port("src_port");
    Long destinationPort = said.port("dest_port");
    return back
        ? PassiveEnds.of(destination, destinationPort, source, sourcePort, true)
        : PassiveEnds.of(source, sourcePort, destination, destinationPort, true);
  }

  /** An alert tells the ends of its flow; a file that the server sends has it as its source. */
  private static boolean sentBack(JsonObject said, String type) {
    Object opener = said.value("flow.src_ip");
    if (opener != null) {
      return opener.equals(said.value("dest_ip")) && !opener.equals(said.value("src_ip"));
    }
    return type.equals("fileinfo") && "GET".equals(said.value("http.http_method"));
  }
}
