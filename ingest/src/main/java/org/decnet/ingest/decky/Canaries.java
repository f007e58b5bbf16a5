package org.decnet.ingest.decky;

import java.time.Instant;
import java.util.List;
import org.decnet.ingest.record.SensorRecord;
import org.decnet.ingest.text.IsoTime;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** The use of planted tokens, as their receiver tells it (spec 09, section 3). */
final class Canaries {
  /** What browsers tell of themselves, by the names that the receiver gives it. */
  private static final List<String> BROWSER =
      List.of(
          "nav.webdriver",
          "nav.platform",
          "nav.languages",
          "tz.offset",
          "scr",
          "cv",
          "au",
          "gl",
          "rtc",
          "src.country",
          "src.offset");

  private Canaries() {}

  static void trigger(DeckyLine line, SensorRecord record) {
    String placed = line.value("placed_at");
    Instant placedAt = placed == null ? null : IsoTime.parse(placed);
    record.emit(
        record
            .event(EventKind.CANARY_TRIGGER)
            .set(Field.TOKEN_ID, line.value("token_id"))
            .set(Field.TOKEN_KIND, line.value("kind"))
            .set(Field.GENERATOR, line.value("generator"))
            .set(Field.PLACED_AT, placedAt)
            .set(Field.FIRST_TRIGGER, "true".equals(line.value("first")))
            .set(Field.USER_AGENT, line.value("user_agent"))
            .set(Field.PATH, line.value("path"))
            .set(Field.QUERY, line.value("qname"))
            .set(Field.BROWSER, browser(line)));
  }

  private static @Nullable List<String> browser(DeckyLine line) {
    List<String> told =
        BROWSER.stream()
            .filter(name -> line.value(name) != null)
            .map(name -> name + '=' + line.value(name))
            .toList();
    return told.isEmpty() ? null : told;
  }
}
