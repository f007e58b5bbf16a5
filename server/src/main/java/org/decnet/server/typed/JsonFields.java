package org.decnet.server.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a flat JSON object. */
final class JsonFields {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonFields() {}

  /**
   * The members in order: texts, numbers as their text, booleans, nulls, and lists of these.
   *
   * @throws DecnetException if the text is not one JSON object of such members
   */
  static Map<String, @Nullable Object> read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw bad("expected a JSON object");
      }
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, value(json));
      }
      if (json.nextToken() != null) {
        throw bad("expected one JSON object and nothing after it");
      }
      return members;
    } catch (JacksonException e) {
      throw bad("not JSON: " + e.getOriginalMessage());
    }
  }

  private static @Nullable Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_ARRAY -> list(json);
      case START_OBJECT ->
          throw bad("expected a flat object; " + json.currentName() + " is nested");
      case VALUE_NULL -> null;
      default -> json.getString();
    };
  }

  private static List<String> list(JsonParser json) {
    List<String> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!json.currentToken().isScalarValue()) {
        throw bad("expected plain values in the list " + json.currentName());
      }
      elements.add(json.getString());
    }
    return elements;
  }

  private static DecnetException bad(String message) {
    return new DecnetException(ErrorCode.MALFORMED_RECORD, message);
  }
}
