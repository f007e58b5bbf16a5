package org.decnet.intel.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value out of a JSON document that somebody else wrote. Reading is strict (no second document,
 * no name twice) and bounded; asking for what is not there, or is of another type, gives nothing.
 */
public final class Json {
  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int MOST_VALUES = 200_000;
  private static final int MOST_ITEMS = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(32)
                  .maxNameLength(256)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final @Nullable Object value;

  private Json(@Nullable Object value) {
    this.value = value;
  }

  /** The document in some bytes. */
  public static Json read(byte[] bytes) throws ProviderException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      Reading reading = new Reading(parser);
      JsonToken first = parser.nextToken();
      Object value = first == null ? null : reading.value(first);
      if (first == null || parser.nextToken() != null) {
        throw ProviderException.passing("answered something else than one JSON document");
      }
      return new Json(value);
    } catch (JacksonException e) {
      throw ProviderException.passing("answered JSON that cannot be read");
    }
  }

  private static final class Reading {
    private final JsonParser parser;
    private int values;

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    @Nullable Object value(JsonToken token) throws ProviderException {
      if (++values > MOST_VALUES) {
        throw ProviderException.passing("answered more than " + MOST_VALUES + " values");
      }
      return switch (token) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> parser.getString();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> null;
      };
    }

    private Map<String, @Nullable Object> object() throws ProviderException {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        members.put(name, value(parser.nextToken()));
      }
      return members;
    }

    private List<@Nullable Object> array() throws ProviderException {
      List<@Nullable Object> items = new ArrayList<>();
      JsonToken token = parser.nextToken();
      while (token != JsonToken.END_ARRAY) {
        items.add(value(token));
        token = parser.nextToken();
      }
      return items;
    }
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return value instanceof List;
  }

  /** The member of a name. */
  public Json get(String name) {
    return new Json(value instanceof Map<?, ?> members ? members.get(name) : null);
  }

  /** The items of a list. */
  public List<Json> items() {
    return value instanceof List<?> items ? items.stream().map(Json::new).toList() : List.of();
  }

  /** The text, cut to a length and without control characters; null if it is none or blank. */
  public @Nullable String text(int longest) {
    if (!(value instanceof String text)) {
      return null;
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
        .takeWhile(c -> plain.length() + Character.charCount(c) <= longest)
        .forEach(plain::appendCodePoint);
    return plain.toString().isBlank() ? null : plain.toString().strip();
  }

  /** The whole number in bounds; null if it is none. */
  public @Nullable Integer number(int least, int most) {
    return value instanceof Double number
            && number == Math.rint(number)
            && number >= least
            && number <= most
        ? number.intValue()
        : null;
  }

  /** Distinct texts of a list, or the one text that stands in place of a list; at most 64. */
  public List<String> texts(int longest) {
    Set<String> texts = new LinkedHashSet<>();
    for (Json item : value instanceof String ? List.of(this) : items()) {
      String text = item.text(longest);
      if (text != null && texts.size() < MOST_ITEMS) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }
}
