package org.decnet.ingest.suricata;

import org.decnet.ingest.json.JsonObject;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Files that flows carried. */
final class EveFiles {
  private EveFiles() {}

  static void transferred(JsonObject data, SensorRecord record) {
    String command = data.textOrEmpty("command");
    String path = data.text("filename");
    record.emit(
        record
            .event(EventKind.FILE)
            .set(Field.DIRECTION, command.equals("RETR") ? "download" : "upload")
            .set(Field.ORIG_PATH, path)
            .set(Field.FILENAME, name(path)));
    data.names();
  }

  static void seen(JsonObject file, SensorRecord record) {
    String path = file.text("filename");
    record.emit(
        record
            .event(EventKind.FILE)
            .set(Field.DIRECTION, "upload")
            .set(Field.ORIG_PATH, path)
            .set(Field.FILENAME, name(path))
            .set(Field.SIZE, file.integer("size"))
            .set(Field.SHA256, file.text("sha256"))
            .set(Field.SHA1, file.text("sha1"))
            .set(Field.MD5, file.text("md5"))
            .set(Field.MESSAGE, file.text("magic")));
    file.names();
  }

  private static @Nullable String name(@Nullable String path) {
    return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
  }
}
