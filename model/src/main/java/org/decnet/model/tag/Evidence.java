package org.decnet.model.tag;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule saw, under the keys that the evidence contract allows (spec 01, section 8). Holds no
 * secret and no personal data.
 *
 * @param values by key, in key order; texts, numbers, booleans, and lists and maps of these
 */
public record Evidence(Map<String, Object> values) {
  /** No evidence at all. */
  public static final Evidence NONE = new Evidence(Map.of());

  /** Copies the values into key order, so that the same evidence always reads the same. */
  public Evidence {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
