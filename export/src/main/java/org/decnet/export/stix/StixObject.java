package org.decnet.export.stix;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a bundle.
 *
 * @param id its id, which starts with its type
 * @param shared whether what else is told may lead to the same object
 * @param properties its properties in the order in which they are written; texts, numbers,
 *     booleans, lists and maps of these
 */
record StixObject(String id, boolean shared, Map<String, Object> properties) {
  /** Copies the map, keeping its order. */
  StixObject {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** The type of the object. */
  String type() {
    return id.substring(0, id.indexOf("--"));
  }

  /** An object to be filled. */
  static Builder with(String id) {
    return new Builder(id);
  }

  /** Gathers properties. */
  static final class Builder {
    private final String id;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private boolean shared;

    private Builder(String id) {
      this.id = id;
      set("type", id.substring(0, id.indexOf("--")));
      set("spec_version", "2.1");
      set("id", id);
    }

    /** Sets a property; one without a value or with nothing in it is left out. */
    Builder set(String name, @Nullable Object value) {
      boolean empty =
          value == null
              || (value instanceof Collection<?> all && all.isEmpty())
              || (value instanceof Map<?, ?> map && map.isEmpty());
      if (!empty) {
        properties.put(name, value);
      }
      return this;
    }

    /** Marks an object that others may lead to as well. */
    Builder shared() {
      shared = true;
      return this;
    }

    StixObject build() {
      return new StixObject(id, shared, properties);
    }
  }
}
