package org.decnet.ingest.cowrie;

import org.decnet.ingest.text.UrlParts;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Files that came in. */
final class Files {
  private Files() {}

  /**
   * The decoy fetched a url for the peer, or did not; or the shell redirected text to a file, which
   * the sensor reports as a download without url.
   */
  static void downloaded(Decoding record, boolean succeeded) {
    CowrieRecord said = record.record();
    if (said.url == null && said.destinationFile != null) {
      redirected(record, said.destinationFile);
      return;
    }
    Event.Builder event =
        file(record, "download", succeeded).set(Field.ORIG_PATH, said.destinationFile);
    if (said.url != null) {
      UrlParts url = UrlParts.of(said.url);
      event
          .set(Field.URL, said.url)
          .set(Field.URL_SCHEME, url.scheme())
          .set(Field.URL_HOST, url.host())
          .set(Field.URL_PORT, url.port())
          .set(Field.URL_PATH, url.path())
          .set(Field.FILENAME, url.fileName());
    }
    record.emit(event);
  }

  static void uploaded(Decoding record) {
    record.emit(file(record, "upload", true).set(Field.FILENAME, record.record().filename));
  }

  private static void redirected(Decoding record, String path) {
    record.emit(
        file(record, "redirect", true)
            .set(Field.ORIG_PATH, path)
            .set(Field.FILENAME, baseName(path)));
    record.emit(
        record
            .further(EventKind.FILE_OP, 0)
            .set(Field.TARGET_FILENAME, path)
            .set(Field.ACTION, "create")
            .set(Field.MESSAGE, null));
  }

  private static Event.Builder file(Decoding record, String direction, boolean succeeded) {
    CowrieRecord said = record.record();
    return record
        .first(EventKind.FILE)
        .set(Field.DIRECTION, direction)
        .set(Field.SUCCEEDED, succeeded)
        .set(Field.OUTCOME, succeeded ? "success" : "failure")
        .set(Field.SHA256, said.shasum)
        .set(Field.DUPLICATE, said.duplicate)
        .set(Field.STORED_AS, said.outfile == null ? null : baseName(said.outfile));
  }

  private static @Nullable String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? null : name;
  }
}
