package org.decnet.export.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes plain values as JSON, in the order in which they are given: texts, numbers, booleans,
 * nulls, and lists and maps of these. What is written is printable ASCII without {@code <}, {@code
 * >} and {@code &}: a terminal or a page that shows it raw does nothing that an attacker asks for
 * (ADR 181).
 */
public final class PlainJson {
  private static final int LAST_PRINTABLE = 126;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .highestNonEscapedChar(LAST_PRINTABLE)
          .characterEscapes(new InertEscapes())
          .build();

  private PlainJson() {}

  /** Something that is written as JSON. */
  @FunctionalInterface
  public interface Content {
    /** Writes itself. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * Writes a document and leaves the stream open.
   *
   * @throws IOException if the stream or the content fails
   */
  public static void write(OutputStream out, Content content) throws IOException {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      content.writeTo(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Writes a value. */
  public static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(WellFormed.text(text));
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
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

  /** A value as a document. */
  public static String text(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, value);
    }
    return text.toString();
  }

  /**
   * Canonical JSON (RFC 8785) of an object.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String canonical(Map<String, ?> object) {
    try {
      return new JsonCanonicalizer(text(object)).getEncodedString();
    } catch (IOException e) {
      throw new IllegalArgumentException("No canonical form: " + e.getMessage(), e);
    }
  }
}
