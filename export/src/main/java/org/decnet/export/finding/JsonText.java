package org.decnet.export.finding;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An object of JSON on one line, whose members are left out if they have no value. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text);

  private JsonText() {}

  /** Something that writes members. */
  @FunctionalInterface
  interface Members {
    void write(JsonText json);
  }

  static String of(Members members) {
    JsonText object = new JsonText();
    object.json.writeStartObject();
    members.write(object);
    object.json.writeEndObject();
    object.json.close();
    return object.text.toString();
  }

  JsonText put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(name, CleanText.of(value));
    }
    return this;
  }

  JsonText put(String name, @Nullable Long value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
    return this;
  }

  JsonText put(String name, int value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  /** An object that is left out if nothing is in it. */
  JsonText object(String name, Map<String, ?> members) {
    if (!members.isEmpty()) {
      json.writeName(name);
      write(members);
    }
    return this;
  }

  JsonText object(String name, Members members) {
    json.writeObjectPropertyStart(name);
    members.write(this);
    json.writeEndObject();
    return this;
  }

  /** A list of one object. */
  JsonText listOf(String name, Members members) {
    json.writeArrayPropertyStart(name);
    json.writeStartObject();
    members.write(this);
    json.writeEndObject();
    json.writeEndArray();
    return this;
  }

  JsonText list(String name, List<String> values) {
    if (!values.isEmpty()) {
      json.writeName(name);
      write(values);
    }
    return this;
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(CleanText.of(text));
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(this::write);
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((name, member) -> {
          json.writeName(String.valueOf(name));
          write(member);
        });
        json.writeEndObject();
      }
      default -> json.writeString(CleanText.of(value.toString()));
    }
  }
}
