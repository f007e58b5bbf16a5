package org.decnet.ingest.adbhoney;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.JsonCodec;
import org.decnet.ingest.record.JsonFormat;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/** Reads ADBHoney's JSON log: what peers do at an Android debug bridge. */
public final class AdbhoneyCodec extends JsonCodec {
  /** Adapter name. */
  public static final String SOURCE = "adbhoney";

  private static final int SHA1_DIGITS = 40;

  /** A codec without any state. */
  public AdbhoneyCodec() {
    super(JsonFormat.of(SOURCE, "timestamp", "\"eventid\"", "\"adbhoney.").withSensor("sensor"));
  }

  @Override
  protected void read(JsonObject said, SensorRecord record) {
    record
        .service("adb")
        .peer(said.text("src_ip"), said.port("src_port"))
        .decoy(said.text("dest_ip"), said.port("dest_port"))
        .session(said.text("session"));
    said.passOver("unixtime");
    String id = said.textOrEmpty("eventid");
    switch (id) {
      case "adbhoney.session.connect" -> record.opened();
      case "adbhoney.session.closed" -> record.closed(said.number("duration"));
      case "adbhoney.command.input" -> typed(said.textOrEmpty("input"), record);
      case "adbhoney.session.file_upload" -> uploaded(said, record);
      default -> unknown(said, record, id);
    }
  }

  private static void typed(String input, SensorRecord record) {
    Event.Builder command = record.event(EventKind.COMMAND).set(Field.COMMAND_TEXT, input);
    if (input.isBlank()) {
      command.set(Field.EVENT_CLASS, EventClass.NOISE.className());
    }
    record.emit(command);
  }

  /** The hash is SHA-1 in the releases of 2022, whatever its member is called. */
  private static void uploaded(JsonObject said, SensorRecord record) {
    String hash = said.textOrEmpty("shasum");
    String path = said.textOrEmpty("filename");
    String stored = said.textOrEmpty("outfile");
    record.emit(
        record
            .event(EventKind.FILE)
            .set(Field.DIRECTION, "upload")
            .set(Field.SUCCEEDED, true)
            .set(Field.OUTCOME, "success")
            .set(hash.length() == SHA1_DIGITS ? Field.SHA1 : Field.SHA256, hash)
            .set(Field.ORIG_PATH, path.isEmpty() ? null : path)
            .set(Field.FILENAME, path.isEmpty() ? null : path.substring(path.lastIndexOf('/') + 1))
            .set(
                Field.STORED_AS,
                stored.isEmpty() ? null : stored.substring(stored.lastIndexOf('/') + 1)));
  }
}
