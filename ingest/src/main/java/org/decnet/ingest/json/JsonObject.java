package org.decnet.ingest.json;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.decnet.ingest.text.Utf8;
import org.decnet.model.event.RawRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * The members of one JSON object, read as the type that is asked for, whatever type the sensor's
 * release wrote. It remembers which members were asked for, so that a member which no codec knows
 * is seen and counted. A member that comes twice counts as the last.
 */
public final class JsonObject implements RawRecord {
  /** Most names that one record can add to a count of unknown ones. */
  private static final int MOST_NAMES = 64;

  private final List<String> names = new ArrayList<>(16);
  private final List<@Nullable Object> values = new ArrayList<>(16);
  private final BitSet asked = new BitSet();
  private final Reading reading;

  private JsonObject(Reading reading) {
    this.reading = reading;
  }

  /** What is noticed while the values of one record are read. */
  private static final class Reading {
    private final List<String> unreadable = new ArrayList<>(0);
    private boolean lossy;
  }

  /**
   * Reads the object that a parser stands before, and makes sure that nothing follows it.
   *
   * @throws tools.jackson.core.JacksonException if the text is not one JSON object
   */
  public static JsonObject read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new StreamReadException(parser, "a record must be a JSON object");
    }
    JsonObject object = object(parser, new Reading());
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "text follows the record");
    }
    return object;
  }

  /** Text; a number or flag as it is written; a list as its texts joined by a blank. */
  public @Nullable String text(String name) {
    Object value = read(name);
    return switch (value) {
      case null -> null;
      case String text -> text;
      case JsonObject object -> unreadable(name);
      case List<?> list -> joined(name, list);
      default -> value.toString();
    };
  }

  /** Text; empty for a member that is absent or null. */
  public String textOrEmpty(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** A whole number, also one written as a text or with a fraction of zero. */
  public @Nullable Long integer(String name) {
    Object value = read(name);
    if (value instanceof Long number) {
      return number;
    }
    Double number = number(name, value);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
      unreadable(name);
      return null;
    }
    return number.longValue();
  }

  /**
   * A port: a whole number from 0 to 65535; null for -1, by which sensors say that there is none.
   */
  public @Nullable Long port(String name) {
    Long port = integer(name);
    if (port == null || port == -1) {
      return null;
    }
    if (port < 0 || port > 65_535) {
      unreadable(name);
      return null;
    }
    return port;
  }

  /** A finite number, also one written as a text. */
  public @Nullable Double number(String name) {
    return number(name, read(name));
  }

  /** A flag, also one written as a number or a text. */
  public @Nullable Boolean flag(String name) {
    return switch (textOrEmpty(name)) {
      case "1", "true", "True" -> Boolean.TRUE;
      case "0", "false", "False" -> Boolean.FALSE;
      case "" -> null;
      default -> {
        unreadable(name);
        yield null;
      }
    };
  }

  /** The object in a member; one without members if the member is absent, null or no object. */
  public JsonObject object(String name) {
    Object value = read(name);
    if (value instanceof JsonObject object) {
      return object;
    }
    if (value != null) {
      unreadable(name);
    }
    return new JsonObject(reading);
  }

  /** The objects in a list; what is no object in it is left out. */
  public List<JsonObject> objects(String name) {
    if (!(read(name) instanceof List<?> list)) {
      return List.of();
    }
    List<JsonObject> objects = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof JsonObject object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** The texts of a list, null for null; a single text as a list of one; empty if absent. */
  public List<@Nullable String> texts(String name) {
    Object value = read(name);
    if (value == null) {
      return List.of();
    }
    List<@Nullable String> texts = new ArrayList<>();
    for (Object element : value instanceof List<?> list ? list : List.of(value)) {
      texts.add(element == null ? null : element.toString());
    }
    return texts;
  }

  /**
   * The value at a path, for rules: a text, number, flag or list of texts. A name with dots in it
   * goes before objects in objects.
   */
  @Override
  public @Nullable Object value(String path) {
    int last = names.lastIndexOf(path);
    if (last >= 0) {
      return plain(values.get(last));
    }
    int dot = path.indexOf('.');
    int outer = dot < 0 ? -1 : names.lastIndexOf(path.substring(0, dot));
    return outer >= 0 && values.get(outer) instanceof JsonObject inner
        ? inner.value(path.substring(dot + 1))
        : null;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case JsonObject object -> null;
      case List<?> list -> list.stream().filter(Objects::nonNull).map(Object::toString).toList();
      case null, default -> value;
    };
  }

  /** Whether the member is there, be its value null. */
  public boolean has(String name) {
    return names.contains(name);
  }

  /** The names of all members, in their order. All count as asked for. */
  public List<String> names() {
    asked.set(0, names.size());
    return List.copyOf(names);
  }

  /** Says that members are known and mean nothing. */
  public void passOver(String... ignored) {
    for (String name : ignored) {
      read(name);
    }
  }

  /** Names of the members, at any depth that was looked into, that nobody asked for. */
  public List<String> unasked() {
    List<String> unasked = new ArrayList<>(0);
    addUnasked("", unasked);
    return unasked;
  }

  /** Names of the members whose value could not be read as the type asked for. */
  public List<String> unreadable() {
    return reading.unreadable;
  }

  /** Whether a text held a lone surrogate, which is now escaped. */
  public boolean lossy() {
    return reading.lossy;
  }

  /** Gives each member in order, its value as text; null for null. All count as asked for. */
  public void forEachText(BiConsumer<String, @Nullable String> action) {
    asked.set(0, names.size());
    for (int i = 0; i < names.size(); i++) {
      Object value = values.get(i);
      action.accept(names.get(i), value == null ? null : value.toString());
    }
  }

  /** Such as {@code {a=1, b=x}}: for what nobody reads as an object. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=');
      text.append(RecordJson.isSecret(names.get(i)) ? "***" : values.get(i));
    }
    return text.append('}').toString();
  }

  private void addUnasked(String path, List<String> unasked) {
    for (int i = 0; i < names.size() && unasked.size() < MOST_NAMES; i++) {
      if (!asked.get(i)) {
        unasked.add(path + names.get(i));
      } else if (values.get(i) instanceof JsonObject object && !object.asked.isEmpty()) {
        object.addUnasked(path + names.get(i) + '.', unasked);
      }
    }
  }

  private @Nullable Object read(String name) {
    Object value = null;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        asked.set(i);
        value = values.get(i);
      }
    }
    return value;
  }

  private @Nullable Double number(String name, @Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof String text && !text.isBlank()) {
      return numberText(name, text.strip());
    }
    if (value != null && !(value instanceof String)) {
      unreadable(name);
    }
    return null;
  }

  private @Nullable Double numberText(String name, String text) {
    // Java reads also hex floats and type suffixes, which no sensor means.
    boolean plain = text.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
    try {
      double number = plain ? Double.parseDouble(text) : Double.NaN;
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    unreadable(name);
    return null;
  }

  private @Nullable String joined(String name, List<?> list) {
    StringBuilder all = new StringBuilder();
    for (Object element : list) {
      if (element instanceof JsonObject || element instanceof List<?>) {
        return unreadable(name);
      }
      all.append(all.isEmpty() ? "" : " ").append(element == null ? "null" : element);
    }
    return all.toString();
  }

  private @Nullable String unreadable(String name) {
    reading.unreadable.add(name);
    return null;
  }

  private static JsonObject object(JsonParser parser, Reading reading) {
    JsonObject object = new JsonObject(reading);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String clean = Utf8.withoutLoneSurrogates(name);
      object.names.add(clean);
      object.values.add(value(parser, parser.nextToken(), reading));
    }
    return object;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token, Reading reading) {
    return switch (token) {
      case VALUE_STRING -> clean(parser.getString(), reading);
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> finite(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case START_ARRAY -> list(parser, reading);
      case START_OBJECT -> object(parser, reading);
      default -> throw new StreamReadException(parser, "a value must come here");
    };
  }

  private static List<@Nullable Object> list(JsonParser parser, Reading reading) {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(parser, token, reading));
    }
    return list;
  }

  // A number that Java cannot hold stays as its digits.
  private static Object whole(JsonParser parser) {
    String digits = parser.getString();
    return digits.length() < 19 ? (Object) Long.parseLong(digits) : digits;
  }

  private static Object finite(JsonParser parser) {
    double number = parser.getDoubleValue();
    return Double.isFinite(number) ? (Object) number : parser.getString();
  }

  private static String clean(String text, Reading reading) {
    String clean = Utf8.withoutLoneSurrogates(text);
    reading.lossy |= !clean.equals(text);
    return clean;
  }
}
