package org.decnet.cli.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of a JSON object in the order in which they shall be read. */
public final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** Adds a member; a null is written as null. */
  public JsonObject put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  /** The members. */
  public Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(members);
  }

  /** The object on one line. */
  @Override
  public String toString() {
    return JsonLine.of(members);
  }
}
