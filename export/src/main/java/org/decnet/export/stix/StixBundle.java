package org.decnet.export.stix;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * A bundle that is written as it grows: what is shared comes once, with what was said of it first.
 * Of objects that cannot come twice nothing is remembered.
 */
final class StixBundle {
  private final JsonGenerator json;
  private final Set<UUID> written = new HashSet<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();

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
    if (object.shared() && !written.add(uuid(object.id()))) {
      return;
    }
    json.writeRaw('\n');
    StixJson.write(json, object.properties());
    counts.merge(object.type(), 1L, Long::sum);
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
