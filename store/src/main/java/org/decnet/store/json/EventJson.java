package org.decnet.store.json;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.SerializedString;

/**
 * The fields of an event as JSON, under their canonical names. Fields that live in memory only are
 * never written.
 */
public final class EventJson {
  private static final Set<Field> COLUMNS =
      EnumSet.of(
          Field.EVENT_ID,
          Field.KIND,
          Field.TIME,
          Field.SENSOR,
          Field.SOURCE,
          Field.DECKY,
          Field.SERVICE,
          Field.SRC_IP,
          Field.SESSION_ID,
          Field.EVENT_CLASS,
          Field.RAW_REF);

  private static final Map<Field, SerializedString> NAMES = names();

  private EventJson() {}

  /** The fields that have no column of their own, for the column {@code fields}. */
  public static String columnText(Event event) {
    return JsonText.write(json -> object(json, event, COLUMNS));
  }

  /** The whole event, for people and other programs. */
  public static String wholeText(Event event) {
    return JsonText.write(json -> object(json, event, Set.of()));
  }

  /**
   * Sets the fields that a JSON object holds. Names that the event's kind does not have and values
   * of another type are left out, so a newer version's text can be read.
   *
   * @throws IllegalArgumentException if the text is not one JSON object
   */
  public static void read(String text, Event.Builder into) {
    try (JsonParser json = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("Not a JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        Field field = Field.named(json.currentName());
        Object value = value(json, json.nextToken(), field);
        if (field != null && value != null && into.kind().slot(field) >= 0) {
          into.set(field, value);
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void object(JsonGenerator json, Event event, Set<Field> without) {
    json.writeStartObject();
    event.forEach((field, value) -> {
      if (!field.memoryOnly() && !without.contains(field)) {
        member(json, field, value);
      }
    });
    json.writeEndObject();
  }

  private static void member(JsonGenerator json, Field field, Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      return; // JSON has no word for it
    }
    json.writeName(NAMES.get(field));
    switch (value) {
      case String text -> json.writeString(text);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> list -> texts(json, list);
      default -> json.writeString(value.toString());
    }
  }

  private static void texts(JsonGenerator json, List<?> list) {
    json.writeStartArray();
    list.forEach(element -> json.writeString((String) element));
    json.writeEndArray();
  }

  private static @Nullable Object value(JsonParser json, JsonToken token, @Nullable Field field) {
    Object value = field == null ? null : typed(json, token, field);
    if (value == null) {
      json.skipChildren();
    }
    return value;
  }

  private static @Nullable Object typed(JsonParser json, JsonToken token, Field field) {
    return switch (field.type()) {
      case TEXT, IP -> token == JsonToken.VALUE_STRING ? json.getString() : null;
      case INTEGER -> token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getLongValue() : null;
      case FLOAT, RATIO, PERCENT -> token.isNumeric() ? (Object) json.getDoubleValue() : null;
      case BOOL -> token.isBoolean() ? (Object) json.getBooleanValue() : null;
      case LIST -> token == JsonToken.START_ARRAY ? JsonText.textsOf(json) : null;
      case TIME -> token == JsonToken.VALUE_STRING ? Instant.parse(json.getString()) : null;
    };
  }

  private static Map<Field, SerializedString> names() {
    Map<Field, SerializedString> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      names.put(field, new SerializedString(field.fieldName()));
    }
    return names;
  }
}
