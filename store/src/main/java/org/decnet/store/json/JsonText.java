package org.decnet.store.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.json.JsonFactory;

/**
 * Plain values as JSON text: texts, numbers, booleans, and lists and maps of these. The same value
 * always gives the same text, because keys are written in order.
 */
public final class JsonText {
  static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** An object with its keys in order. */
  public static String ofMap(Map<String, ?> values) {
    return write(json -> value(json, values));
  }

  /** A list of texts. */
  public static String ofTexts(List<String> texts) {
    return write(json -> value(json, texts));
  }

  /**
   * The values of an object. Whole numbers become {@link Long}, other numbers {@link Double}.
   *
   * @throws IllegalArgumentException if the text is not one JSON object
   */
  public static Map<String, Object> map(String text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("Not a JSON object");
      }
      return object(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The texts of a list; other elements are left out.
   *
   * @throws IllegalArgumentException if the text is not one JSON list
   */
  public static List<String> texts(String text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("Not a JSON list");
      }
      return textsOf(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  static String write(Consumer<JsonGenerator> content) {
    SegmentedStringWriter text = new SegmentedStringWriter(FACTORY._getBufferRecycler());
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(json);
    }
    return text.getAndClear();
  }

  static List<String> textsOf(JsonParser json) {
    List<String> texts = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        texts.add(json.getString());
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }

  private static void value(JsonGenerator json, Object value) {
    switch (value) {
      case String text -> json.writeString(text);
      case Boolean flag -> json.writeBoolean(flag);
      case Integer number -> json.writeNumber(number.longValue());
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case List<?> list -> list(json, list);
      case Map<?, ?> map -> map(json, map);
      default ->
          throw new IllegalArgumentException(
              "Not a plain value: " + value.getClass().getSimpleName());
    }
  }

  private static void list(JsonGenerator json, List<?> list) {
    json.writeStartArray();
    list.forEach(element -> value(json, element));
    json.writeEndArray();
  }

  private static void map(JsonGenerator json, Map<?, ?> map) {
    json.writeStartObject();
    Map<String, Object> inOrder = new TreeMap<>();
    map.forEach((key, value) -> inOrder.put((String) key, value));
    inOrder.forEach((key, value) -> {
      json.writeName(key);
      value(json, value);
    });
    json.writeEndObject();
  }

  private static Map<String, Object> object(JsonParser json) {
    Map<String, Object> values = new TreeMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      Object value = read(json, json.nextToken());
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private static List<Object> array(JsonParser json) {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      Object value = read(json, token);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable Object read(JsonParser json, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_ARRAY, END_OBJECT, PROPERTY_NAME ->
          null;
    };
  }
}
