package org.decnet.export.stix;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes plain values as JSON, in the order in which they are given. */
final class StixJson {
  static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private StixJson() {}

  static void write(JsonGenerator json, Object value) {
    switch (value) {
      case String text -> json.writeString(StixText.clean(text));
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((name, element) -> {
          json.writeName((String) name);
          write(json, element);
        });
        json.writeEndObject();
      }
      default ->
          throw new IllegalArgumentException(
              "Not a plain value: " + value.getClass().getSimpleName());
    }
  }

  /**
   * Canonical JSON (RFC 8785) of an object.
   *
   * @throws IllegalArgumentException if a text holds half of a surrogate pair
   */
  static String canonical(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, object);
    }
    try {
      return new JsonCanonicalizer(text.toString()).getEncodedString();
    } catch (IOException e) {
      throw new IllegalArgumentException("No canonical form: " + e.getMessage(), e);
    }
  }

  /** A map of names and values, in this order. */
  static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
