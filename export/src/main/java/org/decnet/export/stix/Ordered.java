package org.decnet.export.stix;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps in an order of their own. */
final class Ordered {
  private Ordered() {}

  /** A map of names and values, in this order. */
  static Map<String, String> texts(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
