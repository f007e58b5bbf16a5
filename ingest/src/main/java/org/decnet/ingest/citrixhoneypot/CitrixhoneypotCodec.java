package org.decnet.ingest.citrixhoneypot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.Ends;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.record.WebRequest;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads CitrixHoneypot's JSON log. The content of a POST comes in a record of its own, which
 * repeats the request that it belongs to.
 */
public final class CitrixhoneypotCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "citrixhoneypot";

  private static final int MOST_OPEN = 10_000;
  private static final String HEADER = " Header: ";
  private static final String BODY = "POST body: ";
  private static final String DETECTED = "Detected ";

  private final Map<String, Posted> posted =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Posted> eldest) {
          return size() > MOST_OPEN;
        }
      };

  /** A request whose content is still to come. */
  private record Posted(String url, String event) {}

  /** A codec without any state. */
  public CitrixhoneypotCodec() {
    super(
        JsonFormat.of(SOURCE, "asctime", "\"asctime\"", "\"levelname\"", "\"message\"")
            .countingRepeats());
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    said.passOver("levelname");
    String message = said.textOrEmpty("message");
    int end = message.startsWith("(") ? message.indexOf("): ") : -1;
    record.service("http");
    if (end < 0) {
      record.notice("citrixhoneypot.message", message);
      return;
    }
    String peer = message.substring(1, end);
    Ends ends = Ends.of(peer);
    record.peer(ends.address(), ends.port());
    requested(peer, message.substring(end + "): ".length()), record);
  }

  private void requested(String peer, String text, SensorRecord record) {
    int header = text.indexOf(HEADER);
    if (text.startsWith(BODY)) {
      content(posted.remove(peer), text.substring(BODY.length()), record);
    } else if (header > 0 && isMethod(text, header)) {
      String url = text.substring(header + HEADER.length());
      String method = text.substring(0, header);
      WebRequest request = new WebRequest(record, method, url);
      if (method.equals("POST")) {
        posted.put(peer, new Posted(url, request.eventId()));
      }
      request.emit();
    } else if (text.startsWith(DETECTED)) {
      alert(text.substring(DETECTED.length()), record);
    } else {
      record.unknownId("message");
      record.notice("citrixhoneypot.message", text);
    }
  }

  private static void content(@Nullable Posted before, String body, SensorRecord record) {
    WebRequest request = new WebRequest(record, "POST", before == null ? null : before.url());
    request.set(Field.PARENT_EVENT_ID, before == null ? null : before.event()).body(body).emit();
  }

  /** What the sensor thinks of the request before. */
  private static void alert(String signature, SensorRecord record) {
    Event.Builder alert =
        record
            .event(EventKind.ALERT)
            .set(Field.SIGNATURE, signature)
            .set(Field.CATEGORY, SOURCE)
            .set(Field.ACTION, "detected");
    record.emit(alert);
  }

  private static boolean isMethod(String text, int end) {
    return text.chars().limit(end).allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
