package org.decnet.export.misp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.NameUuid;

/** Ids that follow from what they name, and other things that are written in several places. */
final class MispIds {
  /** Who makes the events; the same as in STIX. */
  static final String ORGANISATION = "ade09431-1861-567a-a60c-b19ee3d0d6a6";

  /** Whoever may see the event may see it. */
  static final String INHERITED = "5";

  private static final UUID OURS = UUID.fromString("b5d2c3a1-8f4e-4d1b-9a6c-0e7f5b3d2c1a");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private MispIds() {}

  /** The id of an event about something. */
  static UUID event(String scope, String id) {
    return NameUuid.of(OURS, "misp|" + scope + "|" + id);
  }

  /** The id of a part of something. */
  static String of(String part, String scope, String kind, String value) {
    return NameUuid.of(OURS, "misp|" + part + "|" + scope + "|" + kind + "|" + value).toString();
  }

  static String time(Instant time) {
    return TIME.format(time);
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  /** Seconds since 1970, as digits. */
  static String seconds(Instant time) {
    return Long.toString(time.getEpochSecond());
  }

  static Map<String, Object> tag(String name) {
    Map<String, Object> tag = new LinkedHashMap<>();
    tag.put("name", name);
    return tag;
  }
}
