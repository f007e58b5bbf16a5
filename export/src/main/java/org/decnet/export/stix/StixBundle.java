package org.decnet.export.stix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.export.json.PlainJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A bundle that is written as it grows: what is shared comes once, with what was said of it first.
 * Of objects that cannot come twice nothing is remembered.
 */
final class StixBundle {
  private final JsonGenerator json;

  /** By type, because a name and a url of the same text have the same UUID. */
  private final Map<String, Set<UUID>> written = new HashMap<>();

  private final SortedMap<String, Long> counts = new TreeMap<>();
  private @Nullable List<String> told;

  /** Begins a bundle. */
  StixBundle(JsonGenerator json, String id) {
    this.json = json;
    json.writeStartObject();
    json.writeStringProperty("type", "bundle");
    json.writeStringProperty("id", id);
    json.writeArrayPropertyStart("objects");
  }

  /** Adds an object, unless it is there. */
  void add(StixObject object) {
    if (object.shared() && !isNew(object)) {
      return;
    }
    json.writeRaw('\n');
    PlainJson.write(json, object.properties());
    counts.merge(object.type(), 1L, Long::sum);
    if (told != null) {
      told.add(object.id());
    }
  }

  private boolean isNew(StixObject object) {
    return written.computeIfAbsent(object.type(), type -> new HashSet<>()).add(uuid(object.id()));
  }

  /** From now on ids are remembered, for a group around the objects. */
  void rememberTold() {
    told = new ArrayList<>();
  }

  /** Ids that are remembered, but for what objects of every bundle need. */
  List<String> told() {
    return told == null
        ? List.of()
        : told.stream().filter(id -> !CommonObjects.isCommon(id)).toList();
  }

  /** Ends the bundle and gives how many objects of each type are in it. */
  Map<String, Long> end() {
    json.writeRaw('\n');
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    return counts;
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id.substring(id.indexOf("--") + 2));
  }
}
