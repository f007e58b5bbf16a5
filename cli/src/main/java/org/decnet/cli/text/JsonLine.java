package org.decnet.cli.text;

import java.io.StringWriter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * JSON on one line, in ASCII: what goes beyond is escaped, so attacker text cannot steer a terminal
 * and no locale can damage it.
 */
public final class JsonLine {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonLine() {}

  /**
   * Writes maps (in their order), lists, texts, numbers, booleans, nulls; ids, times and any other
   * value as their text.
   */
  public static String of(@Nullable Object value) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      write(json, value);
    }
    return line.toString().replace("\u007f", "\\u007F");
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case JsonObject object -> writeMap(json, object.map());
      case Map<?, ?> map -> writeMap(json, map);
      case List<?> list -> writeList(json, list);
      case Boolean flag -> json.writeBoolean(flag);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case String text -> json.writeString(text);
      case UUID id -> json.writeString(id.toString());
      case TemporalAccessor time -> json.writeString(time.toString());
      default -> json.writeString(value.toString());
    }
  }

  private static void writeMap(JsonGenerator json, Map<?, ?> map) {
    json.writeStartObject();
    map.forEach((key, value) -> {
      json.writeName(String.valueOf(key));
      write(json, value);
    });
    json.writeEndObject();
  }

  private static void writeList(JsonGenerator json, List<?> list) {
    json.writeStartArray();
    list.forEach(value -> write(json, value));
    json.writeEndArray();
  }
}
