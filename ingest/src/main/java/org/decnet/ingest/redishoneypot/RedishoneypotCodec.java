package org.decnet.ingest.redishoneypot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.Ends;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.OpenSessions;
import org.decnet.ingest.record.Payloads;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.InnerProtocol;
import org.decnet.ingest.text.Words;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Reads RedisHoneyPot's JSON log: connections, and commands as they were typed. */
public final class RedishoneypotCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "redishoneypot";

  private static final int MOST_WORDS = 64;
  private final OpenSessions sessions = new OpenSessions();

  /** A codec without any state. */
  public RedishoneypotCodec() {
    super(
        JsonFormat.of(SOURCE, "time", "\"action\":", "\"addr\":", "\"level\":").countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    String address = said.textOrEmpty("addr");
    Ends peer = Ends.of(address);
    record.service("redis").peer(peer.address(), peer.port());
    said.passOver("level", "msg");
    String action = said.textOrEmpty("action");
    switch (action) {
      case "NewConnect" -> {
        record.session(sessions.open(address, address + '@' + record.time()));
        record.opened();
      }
      case "Closed" -> {
        record.session(sessions.close(address));
        record.closed(null);
      }
      default -> {
        record.session(sessions.of(address));
        typed(action, record);
      }
    }
  }

  private static void typed(String action, SensorRecord record) {
    byte[] bytes = action.getBytes(StandardCharsets.UTF_8);
    InnerProtocol inner = InnerProtocol.of(bytes);
    if (inner == InnerProtocol.HTTP || inner == InnerProtocol.TLS) {
      record.emit(Payloads.of(record, bytes, inner.protocolName()));
      return;
    }
    if (action.startsWith("MGLNDD_")) { // the mark of an internet-wide scanner
      record.emit(Payloads.of(record, bytes, "other"));
      return;
    }
    List<String> words = Words.of(action.strip(), MOST_WORDS);
    record.emit(
        record
            .event(EventKind.DB_COMMAND)
            .set(Field.STATEMENT, action)
            .set(Field.VERB, words.getFirst().toUpperCase(Locale.ROOT))
            .set(Field.ARGS, words.subList(1, words.size())));
  }
}
