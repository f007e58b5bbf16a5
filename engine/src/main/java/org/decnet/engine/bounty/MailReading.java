package org.decnet.engine.bounty;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.bounty.ArtifactName;
import org.decnet.model.bounty.StoredMail;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Reads the row of a mail off its event. */
final class MailReading {
  private static final List<Field> FLAGS =
      List.of(
          Field.ATTACHMENT_MACROS,
          Field.ATTACHMENT_PASSWORD_PROTECTED,
          Field.HTML_SMUGGLING,
          Field.MAL_HASH_MATCH,
          Field.TRACKING_PIXEL);

  private static final List<Field> WORDS =
      List.of(
          Field.MASQUERADE_SIGNALS,
          Field.ATTACHMENT_TRIGGERS,
          Field.SUBJECT_FLAGS,
          Field.BODY_FLAGS,
          Field.RANSOM_KEYWORDS);

  private static final int MOST_WORDS = 64;

  private MailReading() {}

  static StoredMail of(Event event, UUID attacker) {
    return new StoredMail(
        event.id(),
        event.decky(),
        null, // no sensor says so yet
        hash(event.text(Field.SHA256)),
        event.integer(Field.SIZE),
        attacker,
        hash(event.text(Field.SUBJECT_SHA256)),
        event.text(Field.BODY_SIMHASH),
        event.text(Field.BODY_CLUSTER),
        flags(event),
        event.time());
  }

  private static @Nullable String hash(@Nullable String text) {
    return text != null && ArtifactName.isSha256(text) ? text : null;
  }

  private static Map<String, Object> flags(Event event) {
    Map<String, Object> flags = new TreeMap<>();
    for (Field field : FLAGS) {
      if (event.flag(field)) {
        flags.put(field.fieldName(), true);
      }
    }
    for (Field field : WORDS) {
      List<String> words = event.list(field);
      if (!words.isEmpty()) {
        flags.put(field.fieldName(), words.stream().limit(MOST_WORDS).toList());
      }
    }
    return flags;
  }
}
