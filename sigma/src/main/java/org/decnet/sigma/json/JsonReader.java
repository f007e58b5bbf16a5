package org.decnet.sigma.json;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON events in one pass, keeping only what rules look at. Safe for use by many threads,
 * each with events of its own.
 *
 * <p>Lists become several values of their field, and so does a name that an object holds twice. An
 * object is its JSON text to a rule that names it. {@code null} and the empty list are no value.
 * Integers of 64 bits are numbers, all others are texts of their digits.
 */
public final class JsonReader {
  private final JsonFields fields;
  private final JsonLimits limits;
  private final JsonFactory json;

  /** A reader with the limits for events that anyone may have written. */
  public JsonReader(JsonFields fields) {
    this(fields, JsonLimits.DEFAULT);
  }

  /** A reader with limits of one's own. */
  public JsonReader(JsonFields fields, JsonLimits limits) {
    this.fields = fields;
    this.limits = limits;
    this.json =
        JsonFactory.builder()
            // Names that attackers choose must not stay in memory, nor change the encoding.
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxTokenCount(limits.tokens())
                    .maxStringLength(limits.bytes())
                    .maxNumberLength(limits.nameLength())
                    .maxNameLength(limits.nameLength())
                    .build())
            .build();
  }

  /**
   * Reads one object in UTF-8.
   *
   * @param event takes the values; what it held before is gone, also after a failure
   */
  public void read(byte[] utf8, JsonEvent event) throws MalformedJson {
    try (JsonParser parser = parser(utf8)) {
      JsonToken first = next(parser);
      if (first != JsonToken.START_OBJECT) {
        throw expected(parser, "an object", first);
      }
      readObject(parser, utf8, event);
      JsonToken more = next(parser);
      if (more != null) {
        throw expected(parser, "one object and nothing after it", more);
      }
    } catch (MalformedJson e) {
      event.clear();
      throw e;
    }
  }

  /** Reads one object. Offsets in failures count the bytes of its UTF-8 form. */
  public void read(String text, JsonEvent event) throws MalformedJson {
    read(text.getBytes(StandardCharsets.UTF_8), event);
  }

  /**
   * Reads a file of events: objects one after the other, or in lists.
   *
   * @param event used for all of them
   * @param onEvent called after each
   */
  public void readAll(byte[] utf8, JsonEvent event, Consumer<? super JsonEvent> onEvent)
      throws MalformedJson {
    try (JsonParser parser = parser(utf8)) {
      for (JsonToken token = next(parser); token != null; token = next(parser)) {
        if (token == JsonToken.START_OBJECT) {
          readObject(parser, utf8, event);
          onEvent.accept(event);
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          throw expected(parser, "an object or a list of objects", token);
        }
      }
    }
  }

  /** Takes a line of text that is no JSON as an event: only keywords can find something in it. */
  public void readLine(String line, JsonEvent event) {
    event.clear();
    if (fields.hasKeywords()) {
      event.add(fields.keywordSlot(), 0, line);
    }
  }

  private JsonParser parser(byte[] utf8) throws MalformedJson {
    if (utf8.length > limits.bytes()) {
      throw new MalformedJson(
          limits.bytes(), "the text has " + utf8.length + " bytes, more than " + limits.bytes());
    }
    int start = startsWithByteOrderMark(utf8) ? 3 : 0;
    return json.createParser(ObjectReadContext.empty(), utf8, start, utf8.length - start);
  }

  private static boolean startsWithByteOrderMark(byte[] utf8) {
    return utf8.length >= 3
        && utf8[0] == (byte) 0xEF
        && utf8[1] == (byte) 0xBB
        && utf8[2] == (byte) 0xBF;
  }

  private void readObject(JsonParser parser, byte[] utf8, JsonEvent event) throws MalformedJson {
    event.clear();
    try {
      new EventFiller(parser, utf8, fields, event).object(fields.top());
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private static @Nullable JsonToken next(JsonParser parser) throws MalformedJson {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private static MalformedJson expected(
      JsonParser parser, String what, @Nullable JsonToken instead) {
    long offset = parser.currentTokenLocation().getByteOffset();
    String found = instead == null ? "nothing" : instead.name();
    return new MalformedJson(Math.max(0, offset), "expected " + what + ", not " + found);
  }

  private static MalformedJson malformed(JacksonException e) {
    long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
    return new MalformedJson(Math.max(0, offset), "not readable JSON: " + e.getOriginalMessage());
  }
}
