package org.decnet.ingest.heralding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.Logins;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads Heralding's JSON log, one record a session. A session may be written again when it has
 * ended: its attempts keep their ids, because those are the session's and a number.
 */
public final class HeraldingCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "heralding";

  private static final Duration LONGEST = Duration.ofDays(365);

  /** A codec without any state. */
  public HeraldingCodec() {
    super(
        JsonFormat.of(SOURCE, "timestamp", "\"num_auth_attempts\"", "\"auth_attempts\"")
            .withId("session_id"));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    String protocol = said.text("protocol");
    record
        .service(protocol)
        .peer(said.text("source_ip"), said.port("source_port"))
        .decoy(said.text("destination_ip"), said.port("destination_port"))
        .session(said.text("session_id"));
    said.passOver("num_auth_attempts");
    record.opened();
    auxiliary(said.object("auxiliary_data"), record);
    List<JsonObject> attempts = said.objects("auth_attempts");
    attempts.forEach(attempt -> login(attempt, "vnc".equals(protocol), record));
    Double seconds = said.number("duration");
    if (!Boolean.FALSE.equals(said.flag("session_ended"))) {
      record.emit(
          record
              .event(EventKind.CONNECTION)
              .set(Field.ACTION, "close")
              .set(Field.DURATION_S, seconds)
              .time(later(record.time(), seconds)));
    }
  }

  /**
   * A challenge's answer that is in no word list comes without password, and cannot be compared.
   */
  private static void login(JsonObject attempt, boolean vnc, SensorRecord record) {
    String password = attempt.text("password");
    Event.Builder event = Logins.attempt(record, attempt.text("username"), password, "failure");
    if (vnc) {
      event.set(Field.METHOD, "challenge");
      event.set(Field.SECRET_KIND, password == null ? "vnc_des_response" : "plaintext");
    }
    String written = attempt.text("timestamp");
    Instant time = written == null ? null : IsoTime.parse(written);
    record.emit(time == null ? event : event.time(time));
  }

  private static void auxiliary(JsonObject data, SensorRecord record) {
    data.forEachText((name, value) -> {
      if (name.equals("client_version") && value != null && !value.isEmpty()) {
        record.emit(
            record
                .event(EventKind.FINGERPRINT)
                .set(Field.FINGERPRINT_TYPE, "ssh_client_version")
                .set(Field.VALUE, value));
      }
    });
  }

  private static Instant later(Instant start, @Nullable Double seconds) {
    if (seconds == null || seconds <= 0 || seconds > LONGEST.toSeconds()) {
      return start;
    }
    return start.plusMillis((long) (seconds * 1000));
  }
}
