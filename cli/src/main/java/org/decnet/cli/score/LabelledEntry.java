package org.decnet.cli.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object of a labelled file: its texts and its lists of texts; the rest is passed over. */
final class LabelledEntry {
  private static final JsonFactory JSON = new JsonFactory();

  private final LabelledEntries.Line line;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  private LabelledEntry(LabelledEntries.Line line) {
    this.line = line;
  }

  /** Reads a line. */
  static LabelledEntry of(LabelledEntries.Line line) {
    LabelledEntry entry = new LabelledEntry(line);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line.text())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw line.malformed("expected a JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        entry.member(json);
      }
      if (json.nextToken() != null) {
        throw line.malformed("expected one JSON object and nothing after it");
      }
      return entry;
    } catch (JacksonException e) {
      throw line.malformed("not JSON: " + e.getOriginalMessage());
    }
  }

  private void member(JsonParser json) {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.VALUE_STRING) {
      texts.put(name, json.getString());
    } else if (value == JsonToken.START_ARRAY) {
      List<String> list = new ArrayList<>();
      boolean onlyTexts = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        onlyTexts &= json.currentToken() == JsonToken.VALUE_STRING;
        if (onlyTexts) {
          list.add(json.getString());
        }
        json.skipChildren();
      }
      if (onlyTexts) {
        lists.put(name, list);
      }
    } else {
      json.skipChildren();
    }
  }

  /** The text of a field that must be there. */
  String text(String field) {
    String text = texts.get(field);
    if (text == null) {
      throw malformed(field, "expected a text");
    }
    return text;
  }

  /** The text of a field; null if it is absent or no text. */
  @Nullable String textOrNull(String field) {
    return texts.get(field);
  }

  /** The texts of a list that must be there and hold one or more. */
  List<String> texts(String field) {
    List<String> list = lists.get(field);
    if (list == null || list.isEmpty()) {
      throw malformed(field, "expected a list of one or more texts");
    }
    return list;
  }

  /** The texts of a list; null if it is absent or no list of texts. */
  @Nullable List<String> textsOrNull(String field) {
    return lists.get(field);
  }

  /** The line's place in its file. */
  String place() {
    return line.place();
  }

  /** Complains about a field. */
  org.decnet.model.error.DecnetException malformed(String field, String why) {
    return line.malformed("field " + field + ": " + why);
  }
}
