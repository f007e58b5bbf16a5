package org.decnet.ingest.decky;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.TextCodec;
import org.decnet.ingest.text.Bytes;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.error.ErrorCode;

/**
 * Reads the log of DECNET's own decoys and canary receivers: RFC 5424 with the event in structured
 * data (spec 09, section 1).
 */
public final class DeckyCodec extends TextCodec {
  /** Adapter name. */
  public static final String SOURCE = "decky";

  private static final byte[] MARK = DeckyLine.MARK.getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> NOISE =
      Set.of("startup", "shutdown", "config_error", "parse_error", "protocol_error");

  /** A codec without any state. */
  public DeckyCodec() {
    super(SOURCE);
  }

  @Override
  public boolean recognises(byte[] record) {
    return Bytes.contains(record, MARK);
  }

  @Override
  protected void read(Text text) {
    DeckyLine line = DeckyLine.read(text.text());
    if (line == null) {
      text.out().malformed(ErrorCode.MALFORMED_RECORD, "no header or structured data of a decoy");
      return;
    }
    Instant time = IsoTime.parse(line.time());
    if (time == null) {
      text.out().malformed(ErrorCode.BAD_VALUE, "the header has no time");
      return;
    }
    SensorRecord record = text.record(time, line.decky());
    Long port = line.number("src_port");
    String address = line.value("src_ip");
    record
        .service(line.service())
        .peer(address == null ? line.value("remote_addr") : address, port)
        .decoy(line.value("dst_ip"), line.number("dst_port"))
        .session(line.value("sid"));
    if ("udp".equals(line.value("transport"))) {
      record.transport("udp");
    }
    if (!Steps.read(line, record)) {
      tell(line, record);
    }
    line.unasked().forEach(name -> text.out().unknownMember(SOURCE + ':' + name));
  }

  /** A type without a meaning of its own; those that nobody knows are counted. */
  private static void tell(DeckyLine line, SensorRecord record) {
    if (!NOISE.contains(line.type())) {
      record.unknownId(line.service() + '.' + line.type());
    }
    record.notice(line.type(), line.value("msg"));
  }
}
