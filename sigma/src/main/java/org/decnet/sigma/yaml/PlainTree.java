package org.decnet.sigma.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Place;
import org.jspecify.annotations.Nullable;

/** YAML nodes as maps, lists and values of the Java library, with the place of each. */
public final class PlainTree {
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Place> emptyValues = new ArrayList<>();

  /** Where each converted node stands, by its path joined with slashes. */
  public Map<String, Place> places() {
    return Collections.unmodifiableMap(places);
  }

  /** Where null values stood that were left out. */
  public List<Place> emptyValues() {
    return Collections.unmodifiableList(emptyValues);
  }

  /**
   * The immutable value of a node: a map, list, String, Long, Double or Boolean; null for YAML's
   * null.
   *
   * @param path path of the node, as its key in {@link #places()}
   */
  public @Nullable Object convert(String path, YamlNode node) {
    places.put(path, node.place());
    return switch (node) {
      case YamlNode.Mapping mapping -> map(path, mapping);
      case YamlNode.Sequence sequence -> list(path, sequence);
      case YamlNode.Scalar scalar -> value(scalar);
    };
  }

  private Map<String, Object> map(String path, YamlNode.Mapping mapping) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Object value = convert(path + "/" + key, entry.value());
      if (value != null) {
        result.put(key, value);
      }
    }
    return Collections.unmodifiableMap(result);
  }

  private List<Object> list(String path, YamlNode.Sequence sequence) {
    List<Object> result = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Object value = convert(path + "/" + i, sequence.items().get(i));
      if (value != null) {
        result.add(value);
      }
    }
    return Collections.unmodifiableList(result);
  }

  private @Nullable Object value(YamlNode.Scalar scalar) {
    return switch (scalar.kind()) {
      case NULL -> {
        emptyValues.add(scalar.place());
        yield null;
      }
      case BOOLEAN -> Boolean.valueOf(scalar.text());
      case INTEGER, DECIMAL -> number(scalar);
      case TEXT -> scalar.text();
    };
  }

  /** The number of a scalar of kind INTEGER or DECIMAL: a Long if it fits, else a Double. */
  public static Number number(YamlNode.Scalar scalar) {
    return CoreSchema.number(scalar.text(), scalar.kind());
  }
}
