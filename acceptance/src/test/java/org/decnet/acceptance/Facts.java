package org.decnet.acceptance;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.store.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What must be the same however often a node was killed while it read a log.
 *
 * @param events rows of what was read, and what follows from them
 * @param tags rows
 * @param told ids of messages that are about one thing each: who was seen, what began and ended
 * @param toldTags ids of tags that messages name; how many stand in one message depends on when
 *     batches were cut
 * @param deadMessages messages that somebody gave up
 */
record Facts(
    List<String> events,
    List<String> tags,
    List<String> told,
    List<String> toldTags,
    int deadMessages) {

  static Facts of(Path data) throws SQLException {
    Map<String, List<String>> rows = Rows.of(data);
    List<String> events = new ArrayList<>();
    for (String table :
        List.of("event", "attackers", "attacker_contact", "session", "command", "credentials")) {
      rows.getOrDefault(table, List.of()).forEach(row -> events.add(steady(row)));
    }
    List<String> told = new ArrayList<>();
    List<String> toldTags = new ArrayList<>();
    for (String row : rows.getOrDefault("outbox", List.of())) {
      String topic = value(row, "topic=", " ");
      if (topic.equals("ttp.tagged")) {
        Map<String, Object> payload = JsonText.map(value(row, "payload=", null));
        if (payload.containsKey("attacker_uuid")) {
          Object ids = Objects.requireNonNull(payload.get("tag_uuids"));
          ((List<?>) ids).forEach(id -> toldTags.add((String) id));
        }
      } else if (topic.equals("attacker.observed")
          || topic.startsWith("attacker.session.")
          || topic.equals("credential.captured")) {
        told.add(topic + " " + value(row, " id=", " "));
      }
    }
    return new Facts(
        events,
        rows.getOrDefault("ttp_tag", List.of()).stream()
            .filter(row -> !row.contains("source_kind=identity "))
            .map(Facts::steady)
            .toList(),
        told,
        toldTags,
        rows.getOrDefault("dead_message", List.of()).size());
  }

  // How far a credential had spread when it was lifted depends on when the worker looked (ADR 173);
  // that it was lifted for somebody, and tagged so, does not.
  private static String steady(String row) {
    if (row.contains(" kind=credential ") && row.contains(" source=lifter ")) {
      return value(row, "event_id=", " ");
    }
    if (row.contains(" source_kind=credential ")) {
      return value(row, "uuid=", " ");
    }
    return withoutIdentity(row);
  }

  // Which identity an attacker is of is found out later, from time to time.
  private static String withoutIdentity(String row) {
    int from = row.indexOf("identity_id=");
    return from < 0 ? row : row.substring(0, from) + row.substring(row.indexOf(' ', from) + 1);
  }

  private static String value(String row, String name, @Nullable String end) {
    int from = row.indexOf(name) + name.length();
    return end == null ? row.substring(from).strip() : row.substring(from, row.indexOf(end, from));
  }
}
