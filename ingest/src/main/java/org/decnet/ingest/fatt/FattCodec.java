package org.decnet.ingest.fatt;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.PassiveEnds;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads fatt's JSON log: fingerprints of what passes the wire. */
public final class FattCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "fatt";

  /** A codec without any state. */
  public FattCodec() {
    super(JsonFormat.of(SOURCE, "timestamp", "\"sourceIp\"", "\"destinationIp\"", "\"protocol\""));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    String protocol = said.textOrEmpty("protocol");
    JsonObject traits = said.object(protocol);
    traits.names(); // the parts of what is read below
    boolean server =
        traits.has("ja3s") || traits.has("hasshServer") || traits.has("serverHeaderOrder");
    String source = said.text("sourceIp");
    String destination = said.text("destinationIp");
    Long sourcePort = said.port("sourcePort");
    Long destinationPort = said.port("destinationPort");
    PassiveEnds ends =
        server
            ? PassiveEnds.of(destination, destinationPort, source, sourcePort, false)
            : PassiveEnds.of(source, sourcePort, destination, destinationPort, true);
    ends.apply(record);
    record.service(protocol.isEmpty() ? null : protocol);
    Traits found = new Traits(record, ends, traits);
    switch (protocol) {
      case "tls" -> found.tls();
      case "ssh" -> found.ssh();
      case "http" -> found.http();
      case "rdp" -> found.rdp();
      default -> unknown(said, record, "fatt." + protocol);
    }
  }

  /** The fingerprints of one record. */
  private record Traits(SensorRecord record, PassiveEnds ends, JsonObject said) {
    void tls() {
      if (said.has("ja3s")) {
        fingerprint("ja3s", said.text("ja3s"), said.text("ja3sAlgorithms"));
      } else {
        fingerprint("ja3", said.text("ja3"), said.text("ja3Algorithms"));
      }
    }

    void ssh() {
      if (said.has("hasshServer")) {
        fingerprint("hassh_server", said.text("hasshServer"), said.text("hasshServerAlgorithms"));
        return;
      }
      fingerprint("hassh", said.text("hassh"), said.text("hasshAlgorithms"));
      String client = said.text("client");
      if (client != null && !client.isEmpty()) {
        fingerprint("ssh_client_version", client, null);
      }
    }

    void http() {
      if (said.has("serverHeaderOrder")) {
        fingerprint("http_quirks", said.text("serverHeaderHash"), said.text("serverHeaderOrder"));
        return;
      }
      fingerprint("http_quirks", said.text("clientHeaderHash"), said.text("clientHeaderOrder"));
      String agent = said.text("userAgent");
      if (agent != null && !agent.isEmpty()) {
        fingerprint("http_useragent", agent, said.text("requestFullURI"));
      }
    }

    void rdp() {
      String rdfp = said.text("rdfp");
      record.emit(
          record
              .event(EventKind.PROTO_REQUEST)
              .set(Field.PROTOCOL, "rdp")
              .set(Field.OPERATION, "connect")
              .set(Field.COOKIE, said.text("cookie"))
              .set(Field.REQUESTED_PROTOCOLS, said.text("requestedProtocols"))
              .set(Field.CLIENT_NAME, said.text("clientName"))
              .set(Field.CLIENT_BUILD, said.text("clientBuild"))
              .set(Field.KEYBOARD_LAYOUT, said.text("keyboardLayout")));
      if (rdfp != null && !rdfp.isEmpty()) {
        fingerprint("rdfp", rdfp, said.text("rdfpAlgorithms"));
      }
    }

    private void fingerprint(String type, @Nullable String value, @Nullable String detail) {
      record.emit(
          ends.mark(
              record
                  .event(EventKind.FINGERPRINT)
                  .set(Field.FINGERPRINT_TYPE, type)
                  .set(Field.VALUE, value)
                  .set(Field.DETAIL, detail)));
    }
  }
}
